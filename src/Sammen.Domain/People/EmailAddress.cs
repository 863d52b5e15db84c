using System.Net.Mail;

namespace Sammen.Domain.People;

/// <summary>An e-mail address as people type it. Whether anybody reads what is sent there, only sending can tell.</summary>
public static class EmailAddress
{
    /// <summary>The longest address a mail server takes.</summary>
    public const int MaxLength = 254;

    /// <summary>The address without white space around it and signs nobody sees; capitals stay as typed.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.TextMissing"/> or <see cref="Rule.EmailImpossible"/>.</exception>
    public static string Required(string? typed)
    {
        var address = FreeText.Clean(typed);
        if (address.Length == 0)
        {
            throw new RuleBrokenException(Rule.TextMissing);
        }

        return IsPossible(address) ? address : throw new RuleBrokenException(Rule.EmailImpossible);
    }

    /// <summary>Addresses that differ by capitals alone are one person's.</summary>
    public static string Normalized(string address) => address.ToUpperInvariant();

    /// <summary>One address and nothing else, at a host with a domain: Danish letters may stand on both sides of the @.</summary>
    public static bool IsPossible(string address)
        => address.Length <= MaxLength
            && !address.Any(sign => char.IsWhiteSpace(sign) || char.IsControl(sign))
            && MailAddress.TryCreate(address, out var read)
            && read.Address == address
            && read.Host.Split('.') is { Length: >= 2 } labels
            && Array.TrueForAll(labels, label => label.Length > 0 && label[0] != '-' && label[^1] != '-' && label.All(sign => char.IsLetterOrDigit(sign) || sign == '-'));
}
