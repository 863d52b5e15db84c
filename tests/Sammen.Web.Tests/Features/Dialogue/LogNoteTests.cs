using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Dialogue;

public sealed class LogNoteTests
{
    [Fact]
    public async Task A_note_is_kept_with_its_cell_its_author_and_the_moment()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var workshop = await app.AddWorkshopAsync(project, mette);
        var input = Input(project.Id) with { WorkshopId = workshop.Id, Kind = NoteKind.Concern, Visibility = NoteVisibility.Municipality };

        await (await app.AsAsync(mette)).Get<LogNote>().HandleAsync(input, default);

        var note = await app.NoteAsync(input.NoteId);
        Assert.Equal((Phase.Design, CoreQuestion.DailyWork), (note.Phase, note.Question));
        Assert.Equal((Written.Fine, NoteKind.Concern, NoteVisibility.Municipality), (note.Text, note.Kind, note.Visibility));
        Assert.Equal((mette.Id, app.Now), (note.AuthorId, note.LoggedAt));
        Assert.Equal(DateTimeKind.Utc, note.LoggedAt.Kind);
        Assert.Equal(workshop.Id, note.WorkshopId);
        Assert.Equal(1, note.Version);
    }

    [Fact]
    public async Task A_note_outside_a_workshop_is_for_the_programme_unless_somebody_chooses_otherwise()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var input = Input(project.Id);

        await (await app.AsAsync(mette)).Get<LogNote>().HandleAsync(input, default);

        var note = await app.NoteAsync(input.NoteId);
        Assert.Null(note.WorkshopId);
        Assert.Equal(NoteVisibility.Programme, note.Visibility);
    }

    [Fact]
    public async Task The_same_note_sent_twice_is_kept_once_as_it_was_first_sent()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var input = Input(project.Id);

        await (await app.AsAsync(mette)).Get<LogNote>().HandleAsync(input, default);
        await (await app.AsAsync(mette)).Get<LogNote>().HandleAsync(input with { Text = "Noget andet" }, default);

        var kept = await app.ReadAsync(db => db.Notes.Include(note => note.Revisions).SingleAsync());
        Assert.Equal(Written.Fine, kept.Text);
        Assert.Empty(kept.Revisions);
    }

    [Fact]
    public async Task A_writers_next_note_is_kept_and_an_id_that_is_somebody_elses_or_of_another_project_is_not_taken_for_the_same_note()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, jonas) = (await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind"));
        var (project, other) = (await app.AddProjectAsync([mette, jonas]), await app.AddProjectAsync([mette], title: "Et andet"));
        var (mettes, jonass) = (await app.AsAsync(mette), await app.AsAsync(jonas));
        var first = Input(project.Id);
        await mettes.Get<LogNote>().HandleAsync(first, default);

        await mettes.Get<LogNote>().HandleAsync(Input(project.Id) with { Text = "Det næste" }, default);
        await mettes.Get<LogNote>().HandleAsync(Input(other.Id) with { Text = "Et andet sted" }, default);
        await jonass.Get<LogNote>().HandleAsync(Input(project.Id) with { Text = "Af Jonas" }, default);
        await Assert.ThrowsAsync<DbUpdateException>(() => jonass.Get<LogNote>().HandleAsync(first, default));
        await Assert.ThrowsAsync<DbUpdateException>(() => mettes.Get<LogNote>().HandleAsync(first with { ProjectId = other.Id }, default));

        var kept = await app.ReadAsync(db => db.Notes.Select(note => note.Text).ToListAsync());
        Assert.Equal(["Af Jonas", Written.Fine, "Det næste", "Et andet sted"], kept.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_deleted_note_sent_again_stays_deleted()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var desk = await app.AsAsync(mette);
        var input = Input(project.Id);
        await desk.Get<LogNote>().HandleAsync(input, default);
        await desk.Get<DeleteNote>().HandleAsync(input.NoteId, default);

        await desk.Get<LogNote>().HandleAsync(input, default);

        Assert.Equal(0, await app.ReadAsync(db => db.Notes.CountAsync()));
        Assert.NotNull((await app.NoteAsync(input.NoteId)).DeletedAt);
    }

    [Theory]
    [InlineData(null, Rule.TextMissing)]
    [InlineData("", Rule.TextMissing)]
    [InlineData(" \t\n ", Rule.TextMissing)]
    [InlineData(Written.WithCpr, Rule.CprNumberInText)]
    public async Task A_text_that_breaks_a_rule_is_refused_beside_the_field(string? text, Rule rule)
        => await RefuseAsync(nameof(LogNoteInput.Text), rule, [], input => input with { Text = text });

    [Fact]
    public async Task A_text_of_more_than_4000_characters_is_refused_beside_the_field()
        => await RefuseAsync(
            nameof(LogNoteInput.Text), Rule.TextTooLong, [Note.TextMaxLength], input => input with { Text = Written.OfLength(Note.TextMaxLength + 1) });

    [Fact]
    public async Task A_text_of_exactly_4000_characters_is_kept_whole()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var input = Input(project.Id) with { Text = Written.OfLength(Note.TextMaxLength) };

        await (await app.AsAsync(mette)).Get<LogNote>().HandleAsync(input, default);

        Assert.Equal(Note.TextMaxLength, (await app.NoteAsync(input.NoteId)).Text.Length);
    }

    [Fact]
    public async Task An_unknown_kind_visibility_or_question_is_refused()
    {
        await RefuseAsync(nameof(LogNoteInput.Kind), Rule.UnknownChoice, [], input => input with { Kind = (NoteKind)99 });
        await RefuseAsync(nameof(LogNoteInput.Visibility), Rule.UnknownChoice, [], input => input with { Visibility = (NoteVisibility)4 });
        await RefuseAsync(nameof(LogNoteInput.Question), Rule.UnknownChoice, [], input => input with { Question = (CoreQuestion)5 });
    }

    [Theory]
    [InlineData(Phase.Idea, Rule.PhaseOutsideCourse)]
    [InlineData((Phase)8, Rule.UnknownChoice)]
    public async Task A_phase_outside_the_course_is_refused(Phase phase, Rule rule)
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette], supports: PhaseSet.Of(Phase.Design, Phase.Procurement));
        var desk = await app.AsAsync(mette);

        await Refused.ByAsync(desk, rule, () => desk.Get<LogNote>().HandleAsync(Input(project.Id) with { Phase = phase }, default));

        Assert.Equal(0, await app.ReadAsync(db => db.Notes.CountAsync()));
    }

    [Fact]
    public async Task A_note_on_a_project_one_may_not_see_is_refused_and_not_kept()
    {
        await using var app = await TestApp.StartAsync();
        var project = await app.AddProjectAsync([await app.AddFacilitatorAsync()]);
        var desk = await app.AsAsync(await app.AddFacilitatorAsync("Jonas Lind"));

        await Refused.AsNotAvailableAsync(desk, () => desk.Get<LogNote>().HandleAsync(Input(project.Id), default));

        Assert.Equal(0, await app.ReadAsync(db => db.Notes.CountAsync()));
    }

    [Fact]
    public async Task A_workshop_of_another_project_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var elsewhere = await app.AddWorkshopAsync(await app.AddProjectAsync([mette], Builders.OtherMunicipality), mette);
        var desk = await app.AsAsync(mette);

        await Refused.AsNotAvailableAsync(desk, () => desk.Get<LogNote>().HandleAsync(Input(project.Id) with { WorkshopId = elsewhere.Id }, default));

        Assert.Equal(0, await app.ReadAsync(db => db.Notes.CountAsync()));
    }

    [Fact]
    public async Task Nothing_is_logged_on_a_cancelled_workshop()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var workshop = await app.AddWorkshopAsync(project, mette);
        var desk = await app.AsAsync(mette);
        await desk.Get<Sammen.Web.Features.Workshops.CancelWorkshop>().HandleAsync(workshop.Id, default);

        await Refused.ByAsync(
            desk, Rule.WorkshopCancelled, () => desk.Get<LogNote>().HandleAsync(Input(project.Id) with { WorkshopId = workshop.Id }, default));
    }

    private static async Task RefuseAsync(string field, Rule rule, object[] data, Func<LogNoteInput, LogNoteInput> spoil)
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var desk = await app.AsAsync(mette);

        await Refused.BesideAsync(desk, field, rule, data, () => desk.Get<LogNote>().HandleAsync(spoil(Input(project.Id)), default));

        Assert.Equal(0, await app.ReadAsync(db => db.Notes.CountAsync()));
    }

    private static LogNoteInput Input(Guid projectId) => new()
    {
        NoteId = SequentialGuid.Next(),
        ProjectId = projectId,
        Phase = Phase.Design,
        Question = CoreQuestion.DailyWork,
        Text = Written.Fine,
    };
}
