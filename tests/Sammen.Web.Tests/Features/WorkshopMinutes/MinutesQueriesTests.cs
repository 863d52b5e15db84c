using Sammen.Data.Identity;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.WorkshopMinutes;
using Sammen.Web.Tests.Files;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.WorkshopMinutes;

/// <summary>What the minutes hold for each reader, on the screen and in Word.</summary>
public sealed class MinutesQueriesTests : IAsyncLifetime
{
    private TestApp app = null!;
    private SammenUser mette = null!;
    private Project project = null!;
    private Workshop workshop = null!;
    private int minute;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        mette = await app.AddFacilitatorAsync();
        project = await app.AddProjectAsync([mette]);
        workshop = await app.AddWorkshopAsync(project, mette);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(Role.Facilitator, "Til kommunen", "Til alle")]
    [InlineData(Role.MunicipalLeader, "Til kommunen", "Til alle")]
    [InlineData(Role.ProgrammeManager, "Til alle")]
    public async Task Nobodys_minutes_hold_a_note_for_facilitators_alone_in_either_form(Role reader, params string[] notes)
    {
        using var danish = Localization.Culture.Danish();
        await SayAsync("Kun os", NoteVisibility.Facilitators);
        await SayAsync("Til kommunen", NoteVisibility.Municipality);
        await SayAsync("Til alle", NoteVisibility.Programme);
        await app.AddNoteAsync(project, mette, "Uden for aktiviteten");
        var desk = await app.AsAsync(reader == Role.Facilitator ? mette : reader == Role.MunicipalLeader ? await app.AddLeaderAsync() : await app.AddUserAsync(reader));

        var view = (await desk.Get<MinutesQueries>().FindAsync(workshop.Id, default))!;
        using var word = new WordFile(desk.Get<MinutesDocument>().Write(view));

        Assert.Equal(notes, view.Notes.Select(note => note.Text), StringComparer.Ordinal);
        Assert.Equal(notes.Length, view.NotesInAll);
        Assert.Empty(word.Faults);
        Assert.Equal(notes, word.Table("Kerneopgave").Skip(1).Select(row => row[1]), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_answers_what_names_no_note_for_facilitators_alone()
    {
        var hidden = await SayAsync("Kun os", NoteVisibility.Facilitators, NoteKind.Concern);
        var shown = await SayAsync("Til alle", NoteVisibility.Programme, NoteKind.Concern);
        var decision = await SayAsync("Vi prøver", NoteVisibility.Programme, NoteKind.Decision);
        await app.ChangeAsync(db => db.Attach(decision).Entity.Answer([hidden, shown], mette.Id, app.Now));

        var view = await FindAsync();

        Assert.Equal(["Til alle"], Assert.Single(view.Notes, note => note.Kind == NoteKind.Decision).Answers.Select(answer => answer.Text), StringComparer.Ordinal);
        using var danish = Localization.Culture.Danish();
        using var word = new WordFile((await app.AsAsync(mette)).Get<MinutesDocument>().Write(view));
        Assert.Contains("Svarer på: Til alle", word.Text, StringComparison.Ordinal);
        Assert.Contains("Besvaret: Vi prøver", word.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kun os", word.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promised_is_what_came_from_its_notes_and_what_came_from_none_on_its_day()
    {
        var said = await SayAsync("Hvem ringer?", question: CoreQuestion.Involvement);
        await app.AddAsync(new FollowUp(project, "Ring", "TR", app.Today.AddDays(9), said, mette.Id, app.Now.AddDays(3)));
        await app.AddFollowUpAsync(project, mette, app.Today.AddDays(4), "Samme dag");
        await app.AddFollowUpAsync(project, mette, app.Today.AddDays(5), "Dagen efter", at: app.Now.AddDays(1));
        var dropped = await app.AddFollowUpAsync(project, mette, app.Today.AddDays(6), "Opgivet");
        await app.ChangeAsync(db => db.Attach(dropped).Entity.Drop(mette.Id, app.Now));

        var view = await FindAsync();

        Assert.Equal([("Samme dag", null), ("Ring", CoreQuestion.Involvement)], view.Promises.Select(promise => (promise.What, promise.Question)));
        Assert.Equal(2, view.PromisesInAll);
    }

    [Theory]
    [InlineData(Role.Facilitator, NoteVisibility.Facilitators, null)]
    [InlineData(Role.Facilitator, NoteVisibility.Municipality, CoreQuestion.DailyWork)]
    [InlineData(Role.ProgrammeManager, NoteVisibility.Municipality, null)]
    [InlineData(Role.ProgrammeManager, NoteVisibility.Programme, CoreQuestion.DailyWork)]
    public async Task A_promise_names_no_question_where_the_minutes_do_not_hold_the_note_it_came_from(Role reader, NoteVisibility visibility, CoreQuestion? question)
    {
        var said = await SayAsync("Hvem ringer?", visibility, question: CoreQuestion.DailyWork);
        await app.AddAsync(new FollowUp(project, "Ring", "TR", app.Today.AddDays(9), said, mette.Id, app.Now));
        var desk = await app.AsAsync(reader == Role.Facilitator ? mette : await app.AddUserAsync(reader));

        var view = (await desk.Get<MinutesQueries>().FindAsync(workshop.Id, default))!;

        var promise = Assert.Single(view.Promises);
        Assert.Equal("Ring", promise.What);
        Assert.Equal(question, promise.Question);
    }

    [Fact]
    public async Task Left_open_is_what_no_decision_answers_and_next_is_the_first_that_comes_after_it()
    {
        await SayAsync("Hvem holder øje?", kind: NoteKind.Concern);
        await SayAsync("En indsigt");
        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(20), "Senere");
        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(10), "Næste");
        await app.AddWorkshopAsync(project, mette, app.Now.AddDays(-10), "Før");

        var view = await FindAsync();

        Assert.Equal(["Hvem holder øje?"], view.LeftOpen.Select(note => note.Text), StringComparer.Ordinal);
        Assert.Equal("Næste", view.Next!.Title);
    }

    [Fact]
    public async Task Where_nothing_was_written_or_it_was_cancelled_there_are_none()
    {
        Assert.True((await FindAsync()).IsEmpty);
        await SayAsync("Noget");
        Assert.False((await FindAsync()).IsEmpty);

        await app.ChangeAsync(db => db.Attach(workshop).Entity.Cancel(mette.Id, app.Now));

        Assert.True((await FindAsync()).IsEmpty);
    }

    private async Task<MinutesView> FindAsync() => (await (await app.AsAsync(mette)).Get<MinutesQueries>().FindAsync(workshop.Id, default))!;

    private Task<Note> SayAsync(
        string text, NoteVisibility visibility = NoteVisibility.Programme, NoteKind kind = NoteKind.Insight, CoreQuestion question = CoreQuestion.CoreTask)
        => app.AddNoteAsync(project, mette, text, visibility, workshop, kind, question, at: app.Now.AddMinutes(++minute));
}
