namespace Sammen.Web.Tests.Architecture;

/// <summary>The repository's own source files, for tests that read code instead of running it.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static string Web => Path.Combine(Root, "src", "Sammen.Web");

    /// <summary>Files below a folder of the repository with one of the endings, without build output and migrations, in a fixed order.</summary>
    public static IReadOnlyList<SourceFile> Files(string folder, params string[] endings)
        => [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path)))
            .Where(file => !file.IsIn("bin") && !file.IsIn("obj") && !file.IsIn("Migrations"))
            .OrderBy(file => file.Path, StringComparer.Ordinal)];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sammen.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}

/// <param name="Path">From the repository's root, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public int Lines => Text.TrimEnd().Split('\n').Length;

    public bool IsIn(string folder) => Path.Split('/').Contains(folder, StringComparer.Ordinal);
}
