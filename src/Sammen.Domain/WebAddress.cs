namespace Sammen.Domain;

/// <summary>The address of a page on the web as people type or paste it.</summary>
public static class WebAddress
{
    public const int MaxLength = 500;

    private const string Secure = "https://";
    private const string SchemeEnd = "://";

    /// <summary>The address with its scheme: one typed without gets https.</summary>
    /// <returns><see langword="null"/> when nothing is typed.</returns>
    /// <exception cref="RuleBrokenException"><see cref="Rule.TextTooLong"/> or <see cref="Rule.WebAddressImpossible"/>.</exception>
    public static string? Optional(string? typed)
    {
        var clean = FreeText.Clean(typed);
        if (clean.Length == 0)
        {
            return null;
        }

        var address = clean.Contains(SchemeEnd, StringComparison.Ordinal) ? clean : Secure + clean;
        if (address.Length > MaxLength)
        {
            throw new RuleBrokenException(Rule.TextTooLong, MaxLength);
        }

        return IsPossible(address) ? address : throw new RuleBrokenException(Rule.WebAddressImpossible);
    }

    /// <summary>Http or https at a host with a domain. Nobody's name or password stands in it: it is for everyone to read.</summary>
    private static bool IsPossible(string address)
        => !address.Any(char.IsWhiteSpace)
            && Uri.TryCreate(address, UriKind.Absolute, out var read)
            && (read.Scheme == Uri.UriSchemeHttps || read.Scheme == Uri.UriSchemeHttp)
            && read.UserInfo.Length == 0
            && read.HostNameType == UriHostNameType.Dns
            && read.Host.Trim('.').Contains('.', StringComparison.Ordinal);
}
