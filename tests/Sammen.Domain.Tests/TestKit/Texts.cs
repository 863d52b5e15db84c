namespace Sammen.Domain.Tests.TestKit;

internal static class Texts
{
    /// <summary>A made-up number in the form of a CPR number: 1 January 1970.</summary>
    public const string WithCprNumber = "Ring til 010170-1234 om hjælp";

    public const string Blank = " \t\n";

    public static string OfLength(int length) => new('x', length);
}
