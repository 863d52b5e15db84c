using Bunit;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Courses;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

public sealed class PlanWorkshopDialogTests : Screen
{
    private SammenUser jonas = null!;
    private Project project = null!;

    [Fact]
    public async Task It_proposes_the_projects_phase_the_usual_hours_and_the_person_at_the_screen()
    {
        var (screen, _) = await OpenAsync(Phase.Design);

        Assert.Equal("Planlæg aktivitet", screen.Find("h2").Words());
        Assert.Equal(["Idéfasen", "Designfasen"], screen.Field("Fase").QuerySelectorAll("option").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(["Workshop", "Processparring", "Undervisning", "Fælles læring"], screen.Field("Type").QuerySelectorAll("option").Select(OnScreen.Words), StringComparer.Ordinal);
        Assert.Equal(
            ("Workshop", "Design", "13.00", "15.30"), (screen.Field("Type").Value(), screen.Field("Fase").Value(), screen.Field("Fra kl.").Value(), screen.Field("Til kl.").Value()));
        Assert.Equal((true, false), (screen.Field("Mette Krogh").IsChecked(), screen.Field("Jonas Lind").IsChecked()));
    }

    [Fact]
    public async Task Of_a_project_that_stands_outside_its_course_the_first_phase_is_proposed()
        => Assert.Equal("Idea", (await OpenAsync(Phase.Development)).Screen.Field("Fase").Value());

    [Fact]
    public async Task Every_field_that_was_filled_in_is_kept_and_the_dialog_answers_with_the_new_one()
    {
        var (screen, answer) = await OpenAsync(Phase.Idea);
        await screen.Type("Titel", "Opstart");
        await screen.Type("Type", nameof(WorkshopKind.Teaching));
        await screen.Type("Fase", nameof(Phase.Design));
        await screen.Type("Dato", "24-06-26");
        await screen.Type("Fra kl.", "9");
        await screen.Type("Til kl.", "11.45");
        await screen.Type("Sted eller link (kan stå tomt)", "Kantinen");
        await screen.Field("Jonas Lind").ChangeAsync(new() { Value = true });
        await screen.Field("Mette Krogh").ChangeAsync(new() { Value = false });

        await screen.Submit();

        var kept = await App.WorkshopAsync((Guid)(await answer).Data!);
        Assert.Equal(
            (project.Id, "Opstart", WorkshopKind.Teaching, Phase.Design, new DateTime(2026, 6, 24, 7, 0, 0, DateTimeKind.Utc), 165, "Kantinen"),
            (kept.ProjectId, kept.Title, kept.Kind, kept.Phase, kept.StartsAt, kept.Minutes, kept.Place));
        Assert.Equal([jonas.Id], kept.Facilitators.Select(facilitator => facilitator.UserId));
    }

    [Theory]
    [InlineData("Titel", "", "Skriv noget her.")]
    [InlineData("Dato", "", "Skriv noget her.")]
    [InlineData("Dato", "24-06-2040", "Datoen skal ligge fra 1. feb. 2025 til 31. okt. 2028. Er den skrevet rigtigt?")]
    [InlineData("Fra kl.", "", "Skriv noget her.")]
    [InlineData("Til kl.", "12.59", "Slut skal ligge efter start.")]
    [InlineData("Til kl.", "13.14", "En aktivitet varer mellem 15 og 720 minutter.")]
    [InlineData("Til kl.", "sent", "Det kan ikke læses som et klokkeslæt. Skriv for eksempel 13.30.")]
    public async Task What_is_missing_or_makes_no_sense_is_told_beside_its_field(string field, string typed, string problem)
    {
        var (screen, answer) = await OpenAsync(Phase.Idea);
        await screen.Type("Titel", "Opstart");
        await screen.Type("Dato", "24-06-26");

        await screen.Type(field, typed);
        await screen.Submit();

        Assert.Equal(problem, screen.Problem(field));
        Assert.False(answer.IsCompleted);
    }

    [Fact]
    public async Task Somebody_has_to_run_it()
    {
        var (screen, answer) = await OpenAsync(Phase.Idea);
        await screen.Type("Titel", "Opstart");
        await screen.Type("Dato", "24-06-26");
        await screen.Field("Mette Krogh").ChangeAsync(new() { Value = false });

        await screen.Submit();

        Assert.Equal("Vælg mindst én facilitator.", screen.Find($"#{screen.Find("fieldset").GetAttribute("aria-describedby")}").Words());
        Assert.False(answer.IsCompleted);
    }

    [Fact]
    public async Task What_learns_together_is_planned_for_other_projects_of_the_person_at_once()
    {
        var (screen, answer) = await OpenAsync(Phase.Idea, alsoRuns: "Robotter");
        var other = $"Kommune {Builders.OtherMunicipality} · Robotter";
        await screen.Type("Titel", "Det svære");
        await screen.Type("Dato", "24-06-26");
        Assert.DoesNotContain(other, screen.FindAll("label.check").Select(OnScreen.Words), StringComparer.Ordinal);

        await screen.Type("Type", nameof(WorkshopKind.SharedLearning));
        await screen.Field(other).ChangeAsync(new() { Value = true });
        await screen.Submit();

        await answer;
        Assert.Equal(2, await App.ReadAsync(db => Task.FromResult(db.Workshops.Count(part => part.Title == "Det svære"))));
    }

    private async Task<(IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer)> OpenAsync(Phase current, string? alsoRuns = null)
    {
        var mette = await App.AddFacilitatorAsync();
        jonas = await App.AddFacilitatorAsync("Jonas Lind");
        project = await App.AddProjectAsync([mette, jonas], supports: PhaseSet.Of(Phase.Idea, Phase.Design));
        if (alsoRuns is not null)
        {
            await App.AddProjectAsync([mette], Builders.OtherMunicipality, alsoRuns);
        }

        await SignInAsync(mette);
        var plan = new CoursePlanView(
            project.Id, project.Title, current, [Phase.Idea, Phase.Design], [new(jonas.Id, jonas.Name), new(mette.Id, mette.Name)], [], Total: 0, Moves: 0,
            new CoursePicture(App.Today, App.Today, App.Today, [], [], IsCut: false), HoursByMonth.Of(App.Today, App.Today, 1, 1, [], []), Proposal: null, ClosedOn: null, MayEdit: true);
        return Open(new DialogParameters<PlanWorkshopDialog> { { dialog => dialog.Plan, plan } });
    }
}
