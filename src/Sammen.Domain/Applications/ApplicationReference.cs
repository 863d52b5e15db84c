using System.Security.Cryptography;

namespace Sammen.Domain.Applications;

/// <summary>What an application is called by: short enough for the telephone, and nothing that could be counted or guessed from another.</summary>
public static class ApplicationReference
{
    public const int Length = 9;

    /// <summary>Without those that look or sound alike.</summary>
    private const string Signs = "ACDEFHJKLMNPRTUVWXY3479";

    private const int HalfLength = 4;

    /// <summary>Two groups of four signs: <c>K7HM-3RDA</c>.</summary>
    public static string Make() => $"{RandomNumberGenerator.GetString(Signs, HalfLength)}-{RandomNumberGenerator.GetString(Signs, HalfLength)}";
}
