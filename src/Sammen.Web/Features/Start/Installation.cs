using System.Reflection;
using Sammen.Web.Startup;

namespace Sammen.Web.Features.Start;

/// <summary>What an administrator is told of the machine: which version runs, and how much room the data folder has left.</summary>
public sealed class Installation(SammenSettings settings)
{
    /// <summary>The version of the program, with what it was built from where the build says so.</summary>
    public string Version { get; } = typeof(Installation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

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
}
