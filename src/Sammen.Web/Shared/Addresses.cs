using System.Globalization;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;

namespace Sammen.Web.Shared;

/// <summary>The addresses of the pages: Danish, short and stable.</summary>
public static class Addresses
{
    public const string Start = "/start";
    public const string ForgottenPassword = "/konto/glemt";
    public const string People = "/admin/brugere";
    public const string Invitations = "/admin/invitationer";
    public const string Mail = "/admin/mail";
    public const string Me = "/mig";
    public const string Projects = "/projekter";
    public const string Rounds = "/runder";

    /// <summary>Where a municipality applies.</summary>
    public const string Apply = "/tilmelding";
    public const string Comparison = "/sammenligning";

    /// <summary>The prompts of all cells, to work with by oneself.</summary>
    public const string Prompts = "/spoergsmaal";

    /// <summary>The same as a Word document.</summary>
    public const string PromptsInWord = $"{Prompts}.docx";

    /// <summary>What the programme says of itself to everyone, for who changes it.</summary>
    public const string PublicTexts = "/admin/indstillinger";

    /// <summary>The call to municipalities, where it is a file of ours.</summary>
    public const string Call = "/indbydelse";

    /// <summary>Leads to the accessibility statement.</summary>
    public const string Accessibility = "/was";

    /// <summary>The word in a cell's address that says which note it was opened for.</summary>
    public const string NoteInQuery = "notat";

    /// <summary>The word in the address of a round's year that says what its rows are.</summary>
    public const string RowsInQuery = "raekker";
    public const string FacilitatorRows = "facilitatorer";

    /// <summary>The word in the address of a round's year that says which month is listed.</summary>
    public const string MonthInQuery = "maaned";
    public const string MonthFormat = "yyyy-MM";

    /// <summary>What others can learn, of all who have released it.</summary>
    public const string Lessons = "/erfaringer";

    /// <summary>The lessons that are looked for, as a Word document.</summary>
    public const string LessonsInWord = $"{Lessons}/word";

    private const string LogPart = "/log";
    private const string ShellPart = "/uden-linje";

    private static readonly Dictionary<Phase, string> PhaseWords = new()
    {
        [Phase.Idea] = "ide",
        [Phase.Decision] = "beslutning",
        [Phase.Design] = "design",
        [Phase.Specification] = "specifikation",
        [Phase.Procurement] = "indkoeb",
        [Phase.Development] = "udvikling",
        [Phase.Implementation] = "implementering",
    };

    private static readonly Dictionary<CoreQuestion, string> QuestionWords = new()
    {
        [CoreQuestion.CoreTask] = "kerneopgave",
        [CoreQuestion.DailyWork] = "opgaveloesning",
        [CoreQuestion.Competences] = "kompetenceudvikling",
        [CoreQuestion.Involvement] = "inddragelse",
    };

    private static readonly Dictionary<ApplicationStep, string> StepWords = new()
    {
        [ApplicationStep.Contact] = "kontakt",
        [ApplicationStep.Who] = "hvem",
        [ApplicationStep.Technology] = "teknologien",
        [ApplicationStep.Help] = "hjaelp",
        [ApplicationStep.Conditions] = "betingelser",
        [ApplicationStep.ReadThrough] = "laes-igennem",
    };

    /// <summary>The applicant's private page.</summary>
    public static string Applicant(string key) => $"{Apply}/{key}";

    public static string Step(string key, ApplicationStep step) => $"{Applicant(key)}/{StepWords[step]}";

    /// <returns><see langword="null"/> for a word that is no step.</returns>
    public static ApplicationStep? StepOf(string word) => StepWords.Where(step => step.Value == word).Select(step => (ApplicationStep?)step.Key).SingleOrDefault();

    public static string PromptsOn(Phase phase) => $"{Prompts}#{PhaseWords[phase]}";

    public static string PromptsOn(DialogueCell cell) => $"{PromptsOn(cell.Phase)}-{QuestionWords[cell.Question]}";

    /// <param name="page">Of the round's projects, from 1.</param>
    public static string Round(Guid roundId, int page = 1)
        => ListingWords.ToAddress($"{Rounds}/{roundId}", ("side", ListingWords.OfPage(page)));

    /// <summary>The activities of a round's projects over its months.</summary>
    /// <param name="byFacilitator">In rows of facilitators instead of projects.</param>
    /// <param name="month">The first day of the month that is listed beside.</param>
    public static string RoundYear(Guid roundId, bool byFacilitator = false, DateOnly? month = null) => ListingWords.ToAddress(
        $"{Rounds}/{roundId}/aaret", (RowsInQuery, byFacilitator ? FacilitatorRows : null), (MonthInQuery, month?.ToString(MonthFormat, CultureInfo.InvariantCulture)));

    /// <summary>What will be sent to those who applied for a round, before it is.</summary>
    public static string Answers(Guid roundId) => $"{Rounds}/{roundId}/svar";

    /// <summary>How many applied for a round, as an Excel workbook.</summary>
    public static string ApplicationTotals(Guid roundId) => $"{Rounds}/{roundId}/tal";

    /// <summary>An application, for the programme managers.</summary>
    public static string Application(Guid applicationId) => $"/tilmeldinger/{applicationId}";

    /// <summary>A round's projects side by side.</summary>
    public static string ComparisonOf(Guid roundId) => $"{Comparison}?runde={roundId}";

    /// <summary>Where an invitation's link leads.</summary>
    public static string Invitation(string key) => $"/invitation/{key}";

    public static string Project(Guid projectId) => $"{Projects}/{projectId}";

    /// <summary>A follow-up among its project's, which the browser then brings into view.</summary>
    public static string FollowUp(Guid projectId, Guid followUpId) => $"{Project(projectId)}#opfoelgning-{followUpId}";

    public static string Cell(Guid projectId, DialogueCell cell)
        => $"{Projects}/{projectId}/dialog/{PhaseWords[cell.Phase]}/{QuestionWords[cell.Question]}";

    /// <summary>The cell a note stands in, read as far down as the note, which the browser then brings into view.</summary>
    public static string Note(Guid projectId, DialogueCell cell, Guid noteId)
        => $"{Cell(projectId, cell)}?{NoteInQuery}={noteId}#note-{noteId}";

    public static string Dashboard(Guid projectId) => $"{Projects}/{projectId}/overblik";

    /// <summary>The dashboard as a Word document.</summary>
    public static string Report(Guid projectId) => $"{Dashboard(projectId)}/rapport";

    /// <summary>The comparison as an Excel workbook.</summary>
    /// <param name="query">Which projects, as <c>ComparisonChoice</c> writes it.</param>
    public static string ComparisonWorkbook(string query = "") => $"{Comparison}/excel{query}";

    /// <param name="query">Which projects, as <c>ComparisonChoice</c> writes it.</param>
    public static string CrossReading(DialogueCell cell, string query = "")
        => $"{Comparison}/{PhaseWords[cell.Phase]}/{QuestionWords[cell.Question]}{query}";

    /// <summary>One lesson, as its reader may see it.</summary>
    public static string Lesson(Guid lessonId) => $"{Lessons}/{lessonId}";

    /// <summary>The lessons of a project, for its own people.</summary>
    public static string LessonsOf(Guid projectId) => $"{Projects}/{projectId}/erfaringer";

    public static string Workshops(Guid projectId) => $"{Projects}/{projectId}/aktiviteter";

    public static string Workshop(Guid workshopId) => $"/aktiviteter/{workshopId}";

    public static string WorkshopMinutes(Guid workshopId) => $"{Workshop(workshopId)}/referat";

    public static string WorkshopMinutesInWord(Guid workshopId) => $"{WorkshopMinutes(workshopId)}/word";

    /// <summary>The version of some minutes that was sent.</summary>
    public static string SentMinutesInWord(Guid minutesId) => $"/referater/{minutesId}/word";

    /// <summary>The workshop as a file for a calendar.</summary>
    public static string WorkshopInCalendar(Guid workshopId) => $"{Workshop(workshopId)}/kalender";

    /// <summary>A person's own calendar subscription.</summary>
    public static string Calendar(string key) => $"/kalender/{key}.ics";

    public static string WorkshopLog(Guid workshopId) => $"/aktiviteter/{workshopId}{LogPart}";

    /// <summary>What stands in for the log where there is no line.</summary>
    public static string WorkshopLogShell(Guid workshopId) => $"{WorkshopLog(workshopId)}{ShellPart}";

    /// <summary>Whether it is a workshop's log, or what stands in for it.</summary>
    public static bool IsWorkshopLog(string path)
        => path.EndsWith(LogPart, StringComparison.Ordinal) || path.EndsWith(LogPart + ShellPart, StringComparison.Ordinal);

    public static string WordOf(Phase phase) => PhaseWords[phase];

    public static string WordOf(CoreQuestion question) => QuestionWords[question];

    /// <returns><see langword="null"/> when the word names no question.</returns>
    public static CoreQuestion? ReadQuestion(string? word)
        => QuestionWords.FirstOrDefault(entry => entry.Value == word).Key is var question && question != default ? question : null;

    /// <returns><see langword="null"/> when the word names no phase.</returns>
    public static Phase? ReadPhase(string? word)
        => PhaseWords.FirstOrDefault(entry => entry.Value == word).Key is var phase && phase != default ? phase : null;

    /// <returns><see langword="null"/> when the words name no cell.</returns>
    public static DialogueCell? ReadCell(string phaseWord, string questionWord)
        => ReadPhase(phaseWord) is { } phase && ReadQuestion(questionWord) is { } question ? new DialogueCell(phase, question) : null;
}
