using Microsoft.Extensions.Localization;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Shared;

/// <summary>The programme's own words in the reader's language. The Danish ones are fixed by the programme.</summary>
public sealed class MethodWords(IStringLocalizer<MethodTexts> texts)
{
    /// <summary>"Designfasen".</summary>
    public string Of(Phase phase) => texts[$"Phase_{phase}"];

    /// <summary>"Design", for headings where it is plain that it is a phase.</summary>
    public string Brief(Phase phase) => texts[$"PhaseShort_{phase}"];

    /// <summary>The same with a soft hyphen where a narrow column may break it; for the eye only.</summary>
    public string Narrow(Phase phase) => texts[$"PhaseNarrow_{phase}"];

    /// <inheritdoc cref="Narrow(Phase)"/>
    public string Narrow(CoreQuestion question) => texts[$"QuestionNarrow_{question}"];

    public string Of(CoreQuestion question) => texts[$"Question_{question}"];

    /// <summary>A few words on what the question is about.</summary>
    public string Gist(CoreQuestion question) => texts[$"QuestionGist_{question}"];

    /// <summary>The question as it is asked.</summary>
    public string Asked(CoreQuestion question) => texts[$"QuestionAsked_{question}"];

    /// <summary>A point of an agenda: its own text, or the question as it is asked. A lesson that is not called anything here is just a lesson.</summary>
    public string Of(AgendaItem item) => item.Text ?? (item.Question is { } question ? Asked(question) : texts["ALesson"]);

    /// <summary>An agenda in lines, each point with the clock time it begins at.</summary>
    /// <param name="startsAt">When the workshop begins, UTC.</param>
    public IEnumerable<string> Lines(DateTime startsAt, IReadOnlyList<AgendaItem> agenda)
        => AgendaTimes.Of(startsAt, agenda).Select(point => $"{Dates.Clock(point.Begins)} {Of(point.Item)}");

    public string Of(AssessmentLevel level) => texts[$"Level_{level}"];

    public string Meaning(AssessmentLevel level) => texts[$"LevelMeaning_{level}"];

    public string Of(NoteKind kind) => texts[$"Kind_{kind}"];

    public string Of(LessonKind kind) => texts[$"LessonKind_{kind}"];

    public string Of(NoteVisibility visibility) => texts[$"Visibility_{visibility}"];

    public string Of(WorkshopKind kind) => texts[$"WorkshopKind_{kind}"];

    public string Of(WorkshopState state) => texts[$"WorkshopState_{state}"];

    public string Of(FollowUpState state) => texts[$"FollowUpState_{state}"];

    public string Of(Role role) => texts[$"Role_{role}"];

    public string Of(AttendanceGroup group) => texts[$"Group_{group}"];

    /// <summary>"uden medarbejdere og TR/AMR". For an absence of anybody.</summary>
    public string Of(Absence absence) => absence switch
    {
        { Employees: true, Representatives: true } => texts["AbsentBoth"],
        { Employees: true } => texts["AbsentEmployees"],
        _ => texts["AbsentRepresentatives"],
    };

    /// <summary>Those who draw on the hours set aside for employees.</summary>
    public string OwnEmployees => texts["OwnEmployees"];

    /// <summary>"Ældre og sundhed", or the own words where it is none of the list.</summary>
    public string Of(Listed<Area> area) => area.OwnWords ?? Of(area.Choice);

    public string Of(Area area) => texts[$"Area_{area}"];

    /// <summary>The areas whose name holds a word, so that a search finds what is on the screen.</summary>
    public IReadOnlyList<Area> AreasHolding(string? word)
        => string.IsNullOrWhiteSpace(word) ? [] : [.. Enum.GetValues<Area>().Where(area => area != Area.Other && Of(area).Contains(word.Trim(), StringComparison.CurrentCultureIgnoreCase))];

    /// <summary>"Sensorer og overvågning", or the own words where it is none of the list.</summary>
    public string Of(Listed<TechnologyKind> kind) => kind.OwnWords ?? Of(kind.Choice);

    public string Of(TechnologyKind kind) => texts[$"TechnologyKind_{kind}"];

    public string Of(TechnologyAim aim) => texts[$"Aim_{aim}"];

    public string Of(RoundStanding standing) => texts[$"RoundStanding_{standing}"];

    public string Notes(int count) => texts[count == 1 ? "NotesOne" : "NotesMany", count];

    public string OpenMatters(int count) => texts[count == 1 ? "OpenMattersOne" : "OpenMattersMany", count];

    /// <summary>"Birkelund, Fjordby og Havnsø".</summary>
    public string List(IReadOnlyList<string> parts)
        => parts.Count < 2 ? string.Concat(parts) : texts["ListAnd", string.Join(", ", parts.SkipLast(1)), parts[^1]];

    /// <summary>"{0} og {1}", for a list whose last part comes after the word.</summary>
    public string ListTemplate => texts["ListAnd"];

    /// <summary>The assessment as a shape, so that colour is never the only difference.</summary>
    public static string Mark(AssessmentLevel level) => level switch
    {
        AssessmentLevel.Discussed => "◔",
        AssessmentLevel.Clarified => "◑",
        AssessmentLevel.Anchored => "●",
        _ => "○",
    };

    /// <summary>The kind as a sign, where there is no room for its name; whoever hears the page hears the name.</summary>
    public static string Mark(NoteKind kind) => kind switch
    {
        NoteKind.Decision => "✓",
        NoteKind.Concern => "?",
        NoteKind.Hardship => "!",
        NoteKind.Idea => "✦",
        _ => "i",
    };
}
