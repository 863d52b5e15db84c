using Microsoft.AspNetCore.Components;
using Sammen.Domain;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Start;

/// <summary>Where everybody lands: what is today, what waits for them, and where they were.</summary>
public sealed partial class StartPage : IDisposable
{
    private const int Morning = 10;
    private const int Evening = 18;

    private readonly PageReading reading = new();

    [PersistentState]
    public StartView? View { get; set; }

    private string Greeting => DanishTime.FromUtc(Clock.GetUtcNow().UtcDateTime).Hour switch
    {
        < Morning => "GoodMorning",
        >= Evening => "GoodEvening",
        _ => "GoodDay",
    };

    private string FirstName => View!.Name.Split(' ', 2)[0];

    /// <summary>What the database does not know is added here; when all is done, nobody is led by the hand any more.</summary>
    private IReadOnlyList<FirstStep> Steps
    {
        get
        {
            IReadOnlyList<FirstStep> steps = View!.Reader == Role.Administrator ? [new(FirstStepKind.SetUpMail, Mail.IsSetUp), .. View.Steps] : View.Steps;
            return steps.All(step => step.IsDone) ? [] : steps;
        }
    }

    public void Dispose() => reading.Dispose();

    protected override async Task OnInitializedAsync()
    {
        if (View is null)
        {
            await reading.ReadAsync(Queries.FindAsync, view => View = view);
        }
    }

    // A leader comes to see how it stands, the others to work in it.
    private string AddressOf(ProjectCard card) => View!.Reader == Role.MunicipalLeader ? Addresses.Dashboard(card.Id) : Addresses.Project(card.Id);

    private string MonthOf(ProjectCard card)
    {
        var month = CourseMonth.On(DanishTime.Today(Clock), card.CourseStart, card.CourseEnd);
        return month.Number == 0 ? T["NotBegun", Dates.Day(card.CourseStart)] : T["Month", month.Number, month.Of];
    }
}
