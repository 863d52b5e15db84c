namespace Sammen.EndToEnd.Tests.TestKit;

internal static class Repository
{
    /// <summary>The folder that holds Sammen.sln.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory)).FullName;

    private static DirectoryInfo Find(DirectoryInfo folder)
        => File.Exists(Path.Combine(folder.FullName, "Sammen.sln")) ? folder : Find(folder.Parent ?? throw new DirectoryNotFoundException("Sammen.sln"));
}
