using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Web.Access;
using Sammen.Web.Features.Lessons.Library;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Architecture;

/// <summary>Access is logic: it begins every query and every change, and pages never reach the database past it.</summary>
public sealed partial class AccessInSourceTests
{
    private const string Web = "src/Sammen.Web";

    // Asked before anybody is signed in, and by whoever has a key.
    private static readonly string[] AskedBySignedOut = ["AccountQueries", "ApplicantQueries"];

    // Also of what the person may not see: that its facilitators are busy, and no more.
    private const string Busy = "db.Workshops.Where(workshop => workshop.State == WorkshopState.Planned);";

    // Anybody may apply.
    private const string ForEverybody = "BeginApplication";

    public static TheoryData<string> Handlers => [.. WebTypes.Where(IsHandler).Select(type => type.Name)];

    public static TheoryData<string> Queries
        => [.. WebTypes.Where(type => type.Name.EndsWith("Queries", StringComparison.Ordinal) && !AskedBySignedOut.Contains(type.Name, StringComparer.Ordinal)).Select(type => type.Name)];

    private static Type[] WebTypes { get; } = typeof(ProjectAccess).Assembly.GetTypes();

    [Theory]
    [MemberData(nameof(Handlers))]
    public void A_change_asks_whether_the_person_may_make_it(string handler)
    {
        var handle = SourceOf(handler)[SourceOf(handler).IndexOf("HandleAsync(", StringComparison.Ordinal)..];

        Assert.True(handler == ForEverybody || RequiresAccess().IsMatch(handle));
    }

    [Theory]
    [MemberData(nameof(Handlers))]
    public void A_change_is_an_operation_which_asks_whether_the_person_is_still_who_they_were(string handler)
    {
        Assert.Matches(IsAnOperation(), SourceOf(handler));
        Assert.DoesNotMatch(GoesPastTheOperation(), SourceOf(handler));
    }

    [Fact]
    public void What_an_account_is_changes_in_one_place()
    {
        var changing = SourceTree.Files(Web, ".cs", ".razor").Where(file => ChangesAnAccount().IsMatch(file.Text)).Select(file => file.Name);

        Assert.Equal(["Accounts.cs"], changing, StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void Every_question_of_a_query_class_is_asked_as_the_person_behind_the_page_or_the_calendar(string queries)
    {
        var constructor = Assert.Single(WebTypes.Single(type => type.Name == queries).GetConstructors());
        var questions = PublicMember().Split(SourceOf(queries)).Where(member => member.Contains("Async(", StringComparison.Ordinal)).ToList();

        // Words may be needed to find what is on the screen, and the index of what is released to all; nothing else leads to the database.
        Assert.Equal([typeof(Readings)], constructor.GetParameters().Select(parameter => parameter.ParameterType).Except([typeof(MethodWords), typeof(LessonIndex)]));
        Assert.NotEmpty(questions);
        Assert.All(questions, question => Assert.Matches(OpensAReading(), question));
    }

    [Fact]
    public void A_reading_holds_of_every_set_what_the_person_may_see()
    {
        var reads = GuardedSet().Matches(SourceOf(nameof(Reading))).Select(match => SourceOf(nameof(Reading))[match.Index..].Split('\n', 2)[0]).ToList();

        Assert.True(reads.Count >= 9);
        Assert.Equal(Busy, Assert.Single(reads, read => !AsksForVisible().IsMatch(read)));
    }

    [Fact]
    public void When_people_are_busy_is_asked_in_one_place_only()
        => Assert.Equal(
            ["MoveQueries.cs", "Reading.cs"],
            SourceTree.Files(Web, ".cs", ".razor").Where(file => file.Text.Contains(nameof(Reading.BusyWorkshops), StringComparison.Ordinal)).Select(file => file.Name).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);

    [Fact]
    public void Only_changes_and_what_decides_on_access_touch_a_set_that_is_not_for_everyone()
    {
        // Handlers ask RequireEdit instead; what the municipalities are called and who signed in is asked before anybody is.
        var reaching = SourceTree.Files(Web, ".cs")
            .Where(file => !file.Text.Contains(" HandleAsync(", StringComparison.Ordinal) && !file.IsIn("Access") && GuardedSet().IsMatch(file.Text));

        Assert.Empty(reaching.Select(file => file.Path));
    }

    [Fact]
    public void A_set_that_holds_what_people_said_or_decided_can_be_asked_for_what_a_person_may_see()
    {
        string[] forEveryone = ["MailTurnedOff", "Municipality", "SammenUser", "Session"];
        string[] forNoScreen = ["HappeningRow", "HappeningReader", "Reminder", "ReminderMorning"];
        var sets = typeof(SammenDbContext).GetProperties()
            .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>)
                && property.DeclaringType == typeof(SammenDbContext))
            .Select(property => property.PropertyType.GetGenericArguments()[0].Name)
            .Except([.. forEveryone, .. forNoScreen], StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        var guarded = typeof(ProjectAccess).GetMethods().Concat(typeof(PublicTextsAccess).GetMethods()).Concat(typeof(AccountAccess).GetMethods())
            .Concat(typeof(ApplicationAccess).GetMethods()).Concat(typeof(DraftAccess).GetMethods()).Concat(typeof(PreparationAccess).GetMethods()).Concat(typeof(GuestAccess).GetMethods())
            .Concat(typeof(SharedPlanAccess).GetMethods()).Concat(typeof(LessonAccess).GetMethods())
            .Where(method => method.Name == "VisibleTo")
            .Select(method => method.GetParameters()[0].ParameterType.GetGenericArguments()[0].Name)
            .Order(StringComparer.Ordinal);

        Assert.Equal(sets, guarded, StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void No_screen_reads_from_the_outbox(string queries) => Assert.DoesNotContain(".Happening", SourceOf(queries), StringComparison.Ordinal);

    [Fact]
    public void There_are_handlers_and_queries_to_look_at()
    {
        Assert.True(Handlers.Count >= 14);
        Assert.True(Queries.Count >= 4);
    }

    [Fact]
    public void No_page_or_component_reaches_the_database_itself()
    {
        var reaching = from component in WebTypes
                       where typeof(IComponent).IsAssignableFrom(component)
                       from member in component.GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                       let type = member switch { PropertyInfo property => property.PropertyType, FieldInfo field => field.FieldType, _ => null }
                       where type is not null && IsDatabase(type)
                       select $"{component.Name}.{member.Name}";

        Assert.Empty(reaching);
    }

    [Fact]
    public void Every_page_but_those_for_everyone_asks_who_is_there()
    {
        string[] forEveryone = ["/", "/spoergsmaal", "/was", "/konto/log-ind", "/konto/adgangskode", "/konto/ingen-adgang", "/konto/glemt", "/invitation/{Key}", "/tilmelding", "/tilmelding/{Key}", "/tilmelding/{Key}/{Word}", "/fejl", "/fejl/404", "/fejl/{Status:int}"];
        var open = from page in WebTypes
                   from route in page.GetCustomAttributes<RouteAttribute>()
                   where page.GetCustomAttribute<Microsoft.AspNetCore.Authorization.AuthorizeAttribute>() is null
                   select route.Template;

        Assert.Equal(forEveryone.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static bool IsHandler(Type type) => type is { IsPublic: true, IsClass: true } && type.GetMethod("HandleAsync") is not null;

    private static bool IsDatabase(Type type)
        => typeof(DbContext).IsAssignableFrom(type)
            || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IDbContextFactory<>));

    private static string SourceOf(string type) => SourceTree.Files(Web, $"/{type}.cs", $"\\{type}.cs").Single().Text;

    [GeneratedRegex(@"readings\.Open(ByCalendarKey)?Async\((key, )?ct\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OpensAReading();

    [GeneratedRegex(@"\.Require(Edit|TickOff|Manage|Change|Reopen|Round|Invit|Account|Mail|OpenInvitation|Opened|Unchanged|Own|Application|Prepar|Plan|Sharing|Lesson)\w*\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RequiresAccess();

    [GeneratedRegex(@"operations\.Change(ByApplicant)?Async\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IsAnOperation();

    [GeneratedRegex(@"currentUser\.(Get|Find)Async\(|IDbContextFactory|SaveChangesAsync|ExecuteUpdateAsync|ExecuteDeleteAsync", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GoesPastTheOperation();

    [GeneratedRegex(@"\.Become\(|\b(user|account|person)\.(Close|Reopen|ChoosePassword)\(|\.(Reset|Change|Add|Remove)PasswordAsync\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ChangesAnAccount();

    [GeneratedRegex(@"\b(db|context)\s*\.(Projects|PhaseChanges|Workshops|SharedPlans|WorkshopGuests|WorkshopMoves|Preparations|Notes|NoteRevisions|Answers|Assessments|AssessmentChanges|FollowUps|Lessons|LessonReleases|LessonUses|Drafts|Set<\w+>\(\))(?!\.Add)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GuardedSet();

    [GeneratedRegex(@"^db\.\w+\.(Names|Own|Withdrawn|Ends)?VisibleTo\(user\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AsksForVisible();

    [GeneratedRegex(@"^    public ", RegexOptions.Multiline, 1000)]
    private static partial Regex PublicMember();
}
