namespace Sammen.Domain.Projects;

/// <summary>One of a short fixed list, or <c>Other</c> in own words.</summary>
/// <param name="OwnWords">With <c>Other</c> only.</param>
public readonly record struct Listed<TChoice>(TChoice Choice, string? OwnWords = null)
    where TChoice : struct, Enum
{
    private const string Other = "Other";

    public bool IsOther => Enum.GetName(Choice) == Other;

    /// <summary>Without own words where none belong.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.UnknownChoice"/>, besides those of <see cref="FreeText"/>.</exception>
    internal Listed<TChoice> Require(int maxLength)
        => new(Domain.Choice.Known(Choice), IsOther ? FreeText.Required(OwnWords, maxLength) : null);

    /// <summary>The same for one that is still being filled in: own words may be missing.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.UnknownChoice"/>, besides those of <see cref="FreeText"/>.</exception>
    internal Listed<TChoice> Begun(int maxLength)
        => new(Domain.Choice.Known(Choice), IsOther ? FreeText.Optional(OwnWords, maxLength) : null);
}
