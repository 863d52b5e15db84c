using System.Text;
using Sammen.Domain.People;

namespace Sammen.Domain.Drafts;

/// <summary>What somebody has typed in one place, as it stood at one moment. It is kept to the letter: they are not done with it.</summary>
public sealed class DraftContent
{
    public const int PlaceMaxLength = 200;

    /// <summary>Names and values together, as UTF-8.</summary>
    public const int FieldsMaxKilobytes = 64;

    /// <param name="place">Where it was typed, as the client names it.</param>
    /// <param name="projectId">The project it is about, if it is about one.</param>
    /// <param name="fields">What stands in each field, by the field's name.</param>
    /// <param name="typedAt">When the last of it was typed, by the clock of the device, UTC.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.TextMissing"/>, <see cref="Rule.TextTooLong"/> or <see cref="Rule.DraftTooLarge"/>.</exception>
    public DraftContent(string? place, Guid? projectId, IReadOnlyDictionary<string, string> fields, DateTime typedAt)
    {
        if (string.IsNullOrWhiteSpace(place))
        {
            throw new RuleBrokenException(Rule.TextMissing);
        }

        if (place.Length > PlaceMaxLength)
        {
            throw new RuleBrokenException(Rule.TextTooLong, PlaceMaxLength);
        }

        if (fields.Sum(field => (long)Encoding.UTF8.GetByteCount(field.Key) + Encoding.UTF8.GetByteCount(field.Value)) > FieldsMaxKilobytes * 1024)
        {
            throw new RuleBrokenException(Rule.DraftTooLarge, FieldsMaxKilobytes);
        }

        (Place, ProjectId, Fields, TypedAt) = (place, projectId, fields, typedAt);
    }

    public string Place { get; }

    public Guid? ProjectId { get; }

    public IReadOnlyDictionary<string, string> Fields { get; }

    /// <summary>UTC.</summary>
    public DateTime TypedAt { get; }

    /// <summary>Why nothing of it may be kept: a field holds a CPR number, or what could be one. <see langword="null"/> where none does.</summary>
    public RuleBrokenException? FindRefusal() => Fields.Values.Select(CprNumber.Find).DefaultIfEmpty().Max() switch
    {
        CprFinding.Certain => new RuleBrokenException(Rule.CprNumberInText),
        CprFinding.Possible => new RuleBrokenException(Rule.CprNumberPossible),
        _ => null,
    };
}
