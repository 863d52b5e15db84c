using Microsoft.Data.Sqlite;

namespace Sammen.Web.Startup;

/// <summary>The folder with the embedded database and the keys: writable by the program, and readable by nobody but its user.</summary>
internal static class DataFolder
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    /// <exception cref="StartupException">The folder, or something in it, cannot be written to.</exception>
    public static void Prepare(SammenSettings settings)
    {
        try
        {
            RequireWritable(settings.DataFolder);
            CloseToOthers(settings);
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The data folder '{settings.DataFolder}' cannot be written to; set Data:Folder to one that can.", denied);
        }
    }

    private static void CloseToOthers(SammenSettings settings)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // A folder that is open to others may hold files that were: nobody gets past a closed folder, nor at a copy of what was in it.
        Close(settings.DataFolder, OwnFolder);
        Close(Directory.CreateDirectory(settings.KeysFolder).FullName, OwnFolder);
        foreach (var key in Directory.EnumerateFiles(settings.KeysFolder))
        {
            Close(key, OwnFile);
        }

        if (DatabaseFile(settings) is { } database)
        {
            // Made here, because SQLite would make it as the shell's umask says; what it puts beside it is as closed as the file.
            using (new FileStream(database, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete, UnixCreateMode = OwnFile }))
            {
            }

            foreach (var part in new[] { database, $"{database}-wal", $"{database}-shm" }.Where(File.Exists))
            {
                Close(part, OwnFile);
            }
        }
    }

    private static string? DatabaseFile(SammenSettings settings)
        => settings.Provider == Data.DatabaseProvider.Sqlite
            && new SqliteConnectionStringBuilder(settings.ConnectionString) is { Mode: SqliteOpenMode.ReadWriteCreate, DataSource: { Length: > 0 } file }
            && file != ":memory:" && !file.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file)))
                ? Path.GetFullPath(file)
                : null;

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void Close(string path, UnixFileMode mode)
    {
        try
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) & mode);
        }
        catch (Exception notOurs) when (notOurs is UnauthorizedAccessException or IOException)
        {
            // Somebody else's folder, lent to us: who may read it is theirs to say.
        }
    }

    private static void RequireWritable(string folder)
    {
        Directory.CreateDirectory(folder);
        using var probe = new FileStream(
            Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
    }
}
