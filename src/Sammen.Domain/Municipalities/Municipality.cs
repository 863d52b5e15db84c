namespace Sammen.Domain.Municipalities;

/// <summary>A Danish municipality (kommune), known by its official three-digit code.</summary>
public sealed class Municipality
{
    public const int CodeLength = 3;

    private Municipality()
    {
    }

    /// <param name="inFull">The name as the municipality itself writes it; <see langword="null"/> where that is the name and the word "Kommune".</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.TextMissing"/> or <see cref="Rule.TextTooLong"/>.</exception>
    public Municipality(string code, string name, string? inFull = null, bool isDemo = false)
    {
        Code = code;
        Name = MunicipalityName.Of(name, inFull, isDemo);
    }

    /// <summary>Official code, for example 751 for Aarhus. Invented municipalities use 9xx.</summary>
    public string Code { get; private set; } = "";

    public MunicipalityName Name { get; private set; } = null!;

    /// <summary>Puts the full name right where the official list spells it otherwise.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.TextMissing"/> or <see cref="Rule.TextTooLong"/>.</exception>
    public void CallInFull(string inFull) => Name = MunicipalityName.Of(Name.Brief, inFull, Name.IsDemo);
}
