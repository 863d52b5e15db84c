namespace Sammen.Web.Tests.TestKit;

/// <summary>Texts that must be refused, and one that must not.</summary>
internal static class Written
{
    public const string WithCpr = "Fru Hansen, 010190-1234, bruger skærmen hver dag";
    public const string Fine = "Borgerne vil kunne se, hvem der ringer";

    public static string OfLength(int length) => new('x', length);
}
