using Sammen.Data;
using Sammen.Domain.Lessons;
using Sammen.Domain.Projects;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Lessons.Library;

/// <summary>Which page of which lessons. Kept in the address, so that it can be shared and gone back to.</summary>
/// <param name="Page">From 1.</param>
public sealed record LessonListing(int Page, LessonSearch Search)
{
    public const string WordsInQuery = "soeg";
    public const string PhaseInQuery = "fase";
    public const string QuestionInQuery = "spoergsmaal";
    public const string KindInQuery = "slags";
    public const string TechnologyInQuery = "teknologi";
    public const string AreaInQuery = "omraade";
    public const string RoundInQuery = "runde";
    public const string PageInQuery = "side";

    public bool IsFiltered => Search != new LessonSearch();

    /// <summary>What cannot be read is as if it were not there.</summary>
    public static LessonListing Read(string? page, string? words, string? phase, string? question, string? kind, string? technology, string? area, string? round) => new(
        ListingWords.ReadPage(page),
        new LessonSearch(
            WordsOf(words), Addresses.ReadPhase(phase), Addresses.ReadQuestion(question), ReadChoice<LessonKind>(kind), ReadChoice<TechnologyKind>(technology), ReadChoice<Area>(area),
            Guid.TryParse(round, out var id) ? id : null));

    /// <summary>The address of this page of the lessons.</summary>
    public string ToAddress() => ToAddress(Addresses.Lessons, withPage: true);

    /// <summary>These lessons as a Word document.</summary>
    public string ToWordAddress() => ToAddress(Addresses.LessonsInWord, withPage: false);

    private string ToAddress(string path, bool withPage) => ListingWords.ToAddress(
        path,
        (WordsInQuery, Search.Words),
        (PhaseInQuery, Search.Phase is { } phase ? Addresses.WordOf(phase) : null),
        (QuestionInQuery, Search.Question is { } question ? Addresses.WordOf(question) : null),
        (KindInQuery, Search.Kind?.ToString()),
        (TechnologyInQuery, Search.Technology?.ToString()),
        (AreaInQuery, Search.Area?.ToString()),
        (RoundInQuery, Search.RoundId?.ToString()),
        (PageInQuery, withPage ? ListingWords.OfPage(Page) : null));

    private static string? WordsOf(string? typed)
    {
        var words = typed?.Trim();
        return string.IsNullOrEmpty(words) ? null : words.Length <= TextSearch.WordMaxLength ? words : words[..TextSearch.WordMaxLength];
    }

    private static TChoice? ReadChoice<TChoice>(string? word)
        where TChoice : struct, Enum
        => Enum.TryParse<TChoice>(word, ignoreCase: true, out var choice) && Enum.IsDefined(choice) && !char.IsDigit(word![0]) ? choice : null;
}
