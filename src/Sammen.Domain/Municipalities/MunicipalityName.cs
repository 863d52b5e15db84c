namespace Sammen.Domain.Municipalities;

/// <summary>What a municipality is called: one value, so that every screen and file calls it the same.</summary>
/// <param name="Brief">Without the word "Kommune", for tables, lists and the order of them: "København", "Bornholm".</param>
/// <param name="InFull">As the municipality itself writes it: "Københavns Kommune", "Bornholms Regionskommune".</param>
/// <param name="IsDemo">Invented for the demo round; every screen says so beside the name.</param>
public sealed record MunicipalityName(string Brief, string InFull, bool IsDemo)
{
    public const int BriefMaxLength = 60;

    /// <summary>Room for the longest name and the word that follows it.</summary>
    public const int InFullMaxLength = 80;

    /// <exception cref="RuleBrokenException"><see cref="Rule.TextMissing"/> or <see cref="Rule.TextTooLong"/>.</exception>
    /// <param name="inFull"><see langword="null"/> where it is the brief name and the word "Kommune".</param>
    public static MunicipalityName Of(string name, string? inFull, bool isDemo)
    {
        var brief = FreeText.Required(name, BriefMaxLength);
        return new MunicipalityName(brief, FreeText.Required(inFull ?? $"{brief} Kommune", InFullMaxLength), isDemo);
    }
}
