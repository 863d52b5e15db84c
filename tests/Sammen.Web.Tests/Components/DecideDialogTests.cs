using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>A decision that answers what has been waiting since an earlier workshop.</summary>
public sealed class DecideDialogTests : Screen
{
    private Project project = null!;
    private Workshop workshop = null!;
    private Note concern = null!;

    [Fact]
    public async Task The_decision_is_logged_in_the_workshop_on_the_concerns_own_question_and_answers_it()
    {
        var (screen, answer) = OpenDialog();
        Assert.Contains("Hvem får alarmen?", screen.Find("blockquote").Words(), StringComparison.Ordinal);

        await screen.Type("Hvad blev besluttet?", "Nattevagten får den.");
        await screen.Submit();

        Assert.False((await answer).Canceled);
        var kept = await App.ReadAsync(db => db.Notes.Include(note => note.Answers).SingleAsync(note => note.Kind == NoteKind.Decision));
        Assert.Equal(("Nattevagten får den.", Phase.Decision, CoreQuestion.DailyWork, workshop.Id), (kept.Text, kept.Phase, kept.Question, kept.WorkshopId));
        Assert.Equal(concern.Id, Assert.Single(kept.Answers).MatterId);
    }

    [Fact]
    public async Task Nothing_is_decided_without_words_and_the_reason_stands_beside_the_field()
    {
        var (screen, answer) = OpenDialog();

        await screen.Submit();

        Assert.Equal("Skriv noget her.", screen.Problem("Hvad blev besluttet?"));
        Assert.False(answer.IsCompleted);
        Assert.Equal(1, await App.ReadAsync(db => db.Notes.CountAsync()));
    }

    [Fact]
    public async Task Sent_again_after_a_lost_answer_the_decision_is_there_once()
    {
        var (screen, answer) = OpenDialog();
        await screen.Type("Hvad blev besluttet?", "Nattevagten får den.");
        Line.IsBroken = true;
        await screen.Submit();
        Assert.False(answer.IsCompleted);
        Assert.Equal("Nattevagten får den.", screen.Field("Hvad blev besluttet?").Value());

        Line.IsBroken = false;
        await screen.Submit();

        Assert.False((await answer).Canceled);
        Assert.Equal(1, await App.ReadAsync(db => db.Notes.CountAsync(note => note.Kind == NoteKind.Decision)));
    }

    protected override async Task ReadyAsync()
    {
        SammenUser mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        workshop = await App.AddWorkshopAsync(project, mette);
        concern = await App.AddNoteAsync(project, mette, "Hvem får alarmen?", kind: NoteKind.Concern, question: CoreQuestion.DailyWork, phase: Phase.Idea);
        await SignInAsync(mette);
    }

    private (IRenderedComponent<MudDialogProvider> Screen, Task<DialogResult> Answer) OpenDialog() => Open(new DialogParameters<DecideDialog>
    {
        { dialog => dialog.Matter, new OpenMatterRow(concern.Id, concern.Phase, concern.Question, concern.Kind, concern.Text) },
        { dialog => dialog.ProjectId, project.Id }, { dialog => dialog.WorkshopId, workshop.Id }, { dialog => dialog.Phase, Phase.Decision },
    });
}
