namespace Sammen.Web.Shared;

/// <summary>How much a file fills, as people say it: "340 KB", "1,2 MB".</summary>
internal static class FileSize
{
    private const double Kilobyte = 1024;

    public static string Of(int bytes) => bytes < Kilobyte * Kilobyte
        ? $"{Math.Max(1, Math.Round(bytes / Kilobyte)):N0} KB"
        : $"{bytes / Kilobyte / Kilobyte:N1} MB";
}
