namespace Sammen.Domain.Municipalities;

/// <summary>A Danish municipality (kommune), known by its official three-digit code.</summary>
public sealed class Municipality
{
    public const int CodeLength = 3;
    public const int NameMaxLength = 60;

    /// <summary>Room for the longest name and the word that follows it.</summary>
    public const int FullNameMaxLength = 80;

    private Municipality()
    {
    }

    /// <param name="fullName">The name as the municipality itself writes it; null where that is the name and the word "Kommune".</param>
    public Municipality(string code, string name, string? fullName = null, bool isDemo = false)
    {
        Code = code;
        Name = FreeText.Required(name, NameMaxLength);
        CallInFull(fullName ?? $"{Name} Kommune");
        IsDemo = isDemo;
    }

    /// <summary>Official code, for example 751 for Aarhus. Invented municipalities use 9xx.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The short name, without the word "Kommune": for tables, lists and the order of them.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name as the municipality itself writes it: "Københavns Kommune", "Bornholms Regionskommune".</summary>
    public string FullName { get; private set; } = "";

    /// <summary>Invented for the demo round; every screen says so.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>Puts the full name right where the official list spells it otherwise.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.TextMissing"/> or <see cref="Rule.TextTooLong"/>.</exception>
    public void CallInFull(string fullName) => FullName = FreeText.Required(fullName, FullNameMaxLength);
}
