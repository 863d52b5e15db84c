using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.WorkshopLog;

public sealed class WorkshopLogTests
{
    [Fact]
    public async Task What_is_typed_stands_in_its_lane_in_the_order_it_was_said()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var workshop = await app.AddWorkshopAsync(project, mette);
        await app.AddNoteAsync(project, mette, "Fra før");
        var desk = await app.AsAsync(mette);
        foreach (var text in new[] { "Først", "Siden" })
        {
            Assert.Null(await desk.Get<NoteKeeper>().KeepAsync(SequentialGuid.Next(), Typed(workshop, text), default));
            app.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await desk.Get<AssessCell>().HandleAsync(new(project.Id, Phase.Idea, CoreQuestion.CoreTask, AssessmentLevel.Clarified), default);
        var log = await desk.Get<WorkshopLogQueries>().FindAsync(workshop.Id, default);

        Assert.Equal(DialogueCell.Questions, log!.Lanes.Select(lane => lane.Question));
        Assert.Equal(["Først", "Siden"], log.Lanes[0].Notes!.Select(note => note.Text), StringComparer.Ordinal);
        Assert.Equal((AssessmentLevel.Clarified, 1), (log.Lanes[0].Level, log.Lanes[0].EarlierNotes));
        Assert.All(log.Lanes.Skip(1), lane => Assert.Empty(lane.Notes!));
    }

    [Fact]
    public async Task A_note_that_is_sent_again_after_a_lost_connection_is_kept_once()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var workshop = await app.AddWorkshopAsync(project, mette);
        var (id, typed) = (SequentialGuid.Next(), Typed(workshop, Written.Fine));

        Assert.Null(await (await app.AsAsync(mette)).Get<NoteKeeper>().KeepAsync(id, typed, default));
        Assert.Null(await (await app.AsAsync(mette)).Get<NoteKeeper>().KeepAsync(id, typed, default));

        Assert.Equal(1, await app.ReadAsync(db => db.Notes.CountAsync()));
    }

    [Fact]
    public async Task Ten_digits_that_may_be_a_CPR_number_are_kept_once_the_writer_has_marked_that_they_are_none()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var workshop = await app.AddWorkshopAsync(project, mette);
        var desk = await app.AsAsync(mette);
        var (id, typed) = (SequentialGuid.Next(), Typed(workshop, "Nummeret er 1003388394"));

        var refusal = await desk.Get<NoteKeeper>().KeepAsync(id, typed, default);
        var kept = await desk.Get<NoteKeeper>().KeepAsync(id, typed with { IsNotCpr = true }, default);

        Assert.Equal(new NoteRefusal(desk.Get<RuleWording>().Of(Rule.CprNumberPossible), MayBeMarked: true), refusal);
        Assert.Null(kept);
        Assert.Equal(mette.Id, (await app.NoteAsync(id)).NotCprById);
        var lane = (await desk.Get<WorkshopLogQueries>().FindAsync(workshop.Id, default))!.Lanes.Single(lane => lane.Notes!.Count > 0);
        Assert.Equal(mette.Name, lane.Notes![0].NotCprBy);
    }

    [Fact]
    public async Task A_bad_note_is_answered_in_words()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var workshop = await app.AddWorkshopAsync(project, mette);
        var desk = await app.AsAsync(mette);
        var rules = desk.Get<RuleWording>();

        Assert.Equal(new NoteRefusal(rules.Of(Rule.TextMissing)), await desk.Get<NoteKeeper>().KeepAsync(SequentialGuid.Next(), Typed(workshop, " "), default));
        Assert.Equal(new NoteRefusal(rules.Of(Rule.CprNumberInText)), await desk.Get<NoteKeeper>().KeepAsync(SequentialGuid.Next(), Typed(workshop, Written.WithCpr), default));
        Assert.NotNull(await desk.Get<NoteKeeper>().KeepAsync(SequentialGuid.Next(), Typed(workshop, Written.Fine) with { Question = "Ingen" }, default));
        Assert.NotNull(await desk.Get<NoteKeeper>().KeepAsync(SequentialGuid.Next(), Typed(workshop, Written.Fine) with { ProjectId = Guid.NewGuid() }, default));

        Assert.Equal(0, await app.ReadAsync(db => db.Notes.CountAsync()));
    }

    [Theory]
    [InlineData("Everything", "Concern")]
    [InlineData("", "Concern")]
    [InlineData("CoreTask", "Praise")]
    [InlineData("CoreTask", "99")]
    [InlineData("CoreTask", null)]
    public async Task A_note_with_a_question_or_kind_that_does_not_exist_is_answered_in_words_and_not_kept(string question, string? kind)
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var workshop = await app.AddWorkshopAsync(project, mette);
        var desk = await app.AsAsync(mette);

        var answer = await desk.Get<NoteKeeper>().KeepAsync(
            SequentialGuid.Next(), Typed(workshop, Written.Fine) with { Question = question, Kind = kind }, default);

        Assert.Equal(desk.Get<RuleWording>().Of(Rule.UnknownChoice), answer?.Problem);
        Assert.Equal(0, await app.ReadAsync(db => db.Notes.CountAsync()));
    }

    private static TypedNote Typed(Workshop workshop, string text)
        => new(workshop.ProjectId, workshop.Id, nameof(Phase.Idea), nameof(CoreQuestion.CoreTask), "Concern", text);
}
