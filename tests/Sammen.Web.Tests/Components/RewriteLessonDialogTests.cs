using Bunit;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.Lessons;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Lessons;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>Another wording of a lesson.</summary>
public sealed class RewriteLessonDialogTests : Screen
{
    private SammenUser mette = null!;
    private SammenUser lise = null!;
    private Project project = null!;

    [Fact]
    public async Task The_smallest_thing_changed_is_saved_on_top_of_what_others_wrote()
    {
        var id = await App.WriteLessonAsync(project, mette);
        var (screen, answer) = await OpenItAsync(id);
        await App.ChangeLessonAsync(id, lesson => lesson.Write(lesson.Content with { Happened = "Skrevet af en anden" }, mette.Id, App.Now));
        await screen.Type("Titel", "En ny titel");

        await screen.Submit();

        Assert.False((await answer).Canceled);
        var kept = await App.LessonAsync(id);
        Assert.Equal(("En ny titel", "Skrevet af en anden", LessonState.Private), (kept.Title, kept.Happened, kept.State));
    }

    [Fact]
    public async Task Two_who_wrote_the_same_field_are_told_and_nothing_is_lost()
    {
        var id = await App.WriteLessonAsync(project, mette);
        var (screen, answer) = await OpenItAsync(id);
        await App.ChangeLessonAsync(id, lesson => lesson.Write(lesson.Content with { Title = "Den andens titel" }, mette.Id, App.Now));
        await screen.Type("Titel", "Min titel");

        await screen.Submit();

        Assert.False(answer.IsCompleted);
        Assert.NotEmpty(screen.Alerts());
        Assert.Equal(("Min titel", "Den andens titel"), (screen.Field("Titel").Value(), (await App.LessonAsync(id)).Title));
    }

    [Fact]
    public async Task After_a_release_it_is_a_new_proposal_and_others_read_the_old_one()
    {
        var id = await App.ReleaseLessonAsync(project, mette, lise);
        var (screen, answer) = await OpenItAsync(id);
        await screen.Type("Titel", "En ny titel");

        Assert.Equal("Foreslå den nye tekst", screen.Find("[type=submit]").Words());
        await screen.Submit();

        Assert.False((await answer).Canceled);
        var kept = await App.LessonAsync(id);
        Assert.Equal((LessonState.Proposed, "En ny titel", LessonBuilders.Title), (kept.State, kept.Title, kept.Standing!.Title));
    }

    [Fact]
    public async Task A_note_that_is_gone_is_taken_out_here()
    {
        var (gone, stays) = (await App.AddNoteAsync(project, mette), await App.AddNoteAsync(project, mette));
        var id = await App.WriteLessonAsync(project, mette, noteIds: [gone.Id, stays.Id]);
        await App.ChangeAsync(db => db.Attach(gone).Entity.Delete(mette.Id, App.Now));
        var (screen, answer) = await OpenItAsync(id);

        await screen.FindAll(".sources label").Single(label => label.Words().StartsWith("Et notat, der er slettet", StringComparison.Ordinal)).QuerySelector("input")!.ChangeAsync(new() { Value = false });
        await screen.Submit();

        Assert.False((await answer).Canceled);
        Assert.Equal([stays.Id], (await App.LessonAsync(id)).Sources.Select(source => source.NoteId));
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        lise = await App.AddLeaderAsync();
        project = await App.AddProjectAsync([mette]);
        await SignInAsync(mette);
    }

    private async Task<(IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer)> OpenItAsync(Guid id)
    {
        var own = (await (await App.AsAsync(mette)).Get<LessonQueries>().FindAsync(id, default))!.Own!;
        return Open(new DialogParameters<RewriteLessonDialog> { { dialog => dialog.LessonId, id }, { dialog => dialog.Lesson, own } });
    }
}
