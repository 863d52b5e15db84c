using System.Reflection;
using Sammen.Web.Startup;

namespace Sammen.Web.Features.Start;

/// <summary>What an administrator is told of the machine: which version runs, how old the newest backup is, and how much room the data folder has left.</summary>
public sealed class Installation(SammenSettings settings, TimeProvider clock)
{
    private const int BuiltFromLength = 8;

    /// <summary>A backup is made daily; with one missed there is time to see to it.</summary>
    private static readonly TimeSpan Old = TimeSpan.FromDays(2);

    /// <summary>The version of the program, with the first signs of what it was built from where the build says so.</summary>
    public string Version { get; } = Brief(typeof(Installation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "");

    /// <summary>Gigabytes free on the disk of the data folder; <see langword="null"/> where the system does not say.</summary>
    public double? FreeGigabytes()
    {
        try
        {
            return new DriveInfo(settings.DataFolder).AvailableFreeSpace / 1e9;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>"1.0.0+1d98913f" for one with all forty signs of its commit.</summary>
    internal static string Brief(string version)
        => version.Split('+') is [var number, { Length: > BuiltFromLength } builtFrom] ? $"{number}+{builtFrom[..BuiltFromLength]}" : version;

    /// <summary>The newest of the operator's backups, by the time it was written; a file that was begun and holds nothing is none.</summary>
    public BackupAge NewestBackup()
    {
        if (settings.BackupFolder is not { } folder)
        {
            return new BackupAge(BackupStanding.Unknown);
        }

        try
        {
            var newest = new DirectoryInfo(folder).EnumerateFiles().Where(file => file.Length > 0).Select(file => (DateTime?)file.LastWriteTimeUtc).Max();
            return newest is not { } at
                ? new BackupAge(BackupStanding.None)
                : new BackupAge(clock.GetUtcNow().UtcDateTime - at > Old ? BackupStanding.Old : BackupStanding.Newest, at);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new BackupAge(BackupStanding.Unreadable);
        }
    }
}

/// <summary>What is known of the newest backup.</summary>
public enum BackupStanding
{
    /// <summary>Nobody has said where the backups are.</summary>
    Unknown = 1,

    Unreadable = 2,
    None = 3,
    Newest = 4,
    Old = 5,
}

/// <param name="At">UTC; <see langword="null"/> where there is none to be seen.</param>
public sealed record BackupAge(BackupStanding Standing, DateTime? At = null)
{
    /// <summary>Somebody has said where the backups are, and there is none to rely on.</summary>
    public bool NeedsCare => Standing is not (BackupStanding.Unknown or BackupStanding.Newest);
}
