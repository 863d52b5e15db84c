using Bunit;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Projects;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>Promises, the first due first. What was closed here can be undone here, whatever others do meanwhile.</summary>
public sealed class FollowUpListTests : Screen
{
    private readonly List<int> closedHere = [];
    private Project project = null!;
    private FollowUp followUp = null!;
    private int readAgain;

    [Fact]
    public void A_promise_says_what_who_and_until_when()
    {
        var list = List([Row()]);

        Assert.Equal("Ring til leverandøren Senest 4. maj · Teamlederen", Told(list));
        Assert.Equal("Gjort: Ring til leverandøren", list.Find("input").GetAttribute("aria-label"));
        Assert.EndsWith($"#{list.Find("li").Id}", Addresses.FollowUp(project.Id, followUp.Id), StringComparison.Ordinal);
        Assert.Equal(["Ret: Ring til leverandøren", "Drop opfølgningen: Ring til leverandøren", "+ Ny opfølgning"], Spoken(list), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Teamlederen", "Teamlederen (Lise Holm)")]
    [InlineData("Lise Holm", "Lise Holm")]
    [InlineData("Lise Holm og TR", "Lise Holm og TR")]
    public void Who_is_named_stands_beside_words_that_do_not_say_it(string words, string who)
        => Assert.Equal($"Ring til leverandøren Senest 4. maj · {who}", Told(List([Row() with { Responsible = words, Person = "Lise Holm" }])));

    [Fact]
    public void An_overdue_promise_says_when_it_should_have_been_kept()
        => Assert.Equal("Ring til leverandøren Skulle være gjort 4. maj · Teamlederen", Told(List([Row() with { IsOverdue = true }])));

    [Fact]
    public void The_first_due_stands_first()
        => Assert.Equal(
            ["Først", "Så", "Sidst"],
            List([Row("Sidst", 9), Row("Først", 1), Row("Så", 5)]).FindAll("li bdi:first-child").Select(OnScreen.Words).Where(words => words != "Teamlederen"), StringComparer.Ordinal);

    [Fact]
    public void Without_promises_it_says_so()
    {
        Assert.Equal("Der er ingen åbne opfølgninger.", List([]).Find("p").Words());
        Assert.Empty(List([Row()]).FindAll("p"));
    }

    [Theory]
    [InlineData(true, false, 1, 0)]
    [InlineData(false, false, 0, 0)]
    [InlineData(true, true, 1, 3)]
    public void Everybody_is_offered_what_they_may_do(bool ticksOff, bool edits, int boxes, int buttons)
    {
        var list = List([Row()], ticksOff, edits);

        Assert.Equal((boxes, buttons), (list.FindAll("input").Count, list.FindAll("button").Count));
    }

    [Fact]
    public async Task A_ticked_promise_says_so_in_its_place_and_can_be_undone()
    {
        var list = List([Row()]);

        await list.Find("input[type=checkbox]").ChangeAsync(new() { Value = true });
        Assert.Equal("Gjort: Ring til leverandøren", list.Find("[role=status]").Words());
        Assert.Equal(FollowUpState.Done, (await App.FollowUpAsync(followUp.Id)).State);

        await list.Press("Fortryd");
        Assert.Equal(FollowUpState.Open, (await App.FollowUpAsync(followUp.Id)).State);
        Assert.Single(list.FindAll("input[type=checkbox]"));
        Assert.Equal([1, 0], closedHere);
        Assert.Equal(0, readAgain);
    }

    [Fact]
    public async Task A_dropped_promise_says_so_and_can_be_undone()
    {
        var list = List([Row()]);

        await list.Press("Drop opfølgningen: Ring til leverandøren");

        Assert.Equal("Droppet: Ring til leverandøren", list.Find("[role=status]").Words());
        Assert.Equal(FollowUpState.Dropped, (await App.FollowUpAsync(followUp.Id)).State);
        Assert.Equal([1], closedHere);
    }

    [Fact]
    public async Task What_was_ticked_off_here_stays_with_its_way_back_when_the_list_is_read_again()
    {
        var list = List([Row()]);
        await list.Find("input[type=checkbox]").ChangeAsync(new() { Value = true });

        list.Render(parameters => parameters.Add(component => component.Rows, []));
        Assert.Equal("Gjort: Ring til leverandøren", list.Find("[role=status]").Words());
        await list.Press("Fortryd");

        Assert.Equal(1, readAgain);
        Assert.Equal(FollowUpState.Open, (await App.FollowUpAsync(followUp.Id)).State);
    }

    [Fact]
    public async Task What_somebody_else_opened_again_is_open()
    {
        var list = List([Row()]);
        await list.Find("input[type=checkbox]").ChangeAsync(new() { Value = true });

        list.Render(parameters => parameters.Add(component => component.Rows, [Row()]));

        Assert.Empty(list.FindAll("[role=status]"));
        Assert.Single(list.FindAll("input[type=checkbox]"));
    }

    [Fact]
    public async Task Drawn_again_with_the_same_rows_what_was_closed_stays_closed()
    {
        FollowUpRow[] rows = [Row()];
        var list = List(rows);
        await list.Find("input[type=checkbox]").ChangeAsync(new() { Value = true });

        list.Render(parameters => parameters.Add(component => component.Rows, rows));

        Assert.Single(list.FindAll("[role=status]"));
    }

    [Fact]
    public async Task What_could_not_be_ticked_off_stays_open_and_is_said()
    {
        var list = List([Row()]);
        await App.ChangeAsync(db => db.FollowUps.Single().TickOff(Person.Id, App.Now));

        await list.Find("input[type=checkbox]").ChangeAsync(new() { Value = true });

        Assert.Equal("Opfølgningen er allerede lukket.", Assert.Single(Said).Text);
        Assert.False(list.Find("input[type=checkbox]").IsChecked());
        Assert.Empty(closedHere);
    }

    [Fact]
    public async Task An_undo_that_fails_leaves_the_promise_closed_and_reads_nothing()
    {
        var list = List([Row()]);
        await list.Find("input[type=checkbox]").ChangeAsync(new() { Value = true });
        list.Render(parameters => parameters.Add(component => component.Rows, []));
        Line.IsBroken = true;

        await list.Press("Fortryd");

        Assert.Single(list.FindAll("[role=status]"));
        Assert.Equal(0, readAgain);
    }

    [Fact]
    public async Task Pressed_twice_on_a_slow_line_a_promise_is_dropped_once_and_nothing_is_said()
    {
        var list = List([Row()]);
        Line.Hold();
        var first = list.Press("Drop opfølgningen: Ring til leverandøren");
        var second = list.Press("Drop opfølgningen: Ring til leverandøren");
        Line.LetGo();
        await first;
        await second;

        Assert.Empty(Said);
        Assert.Equal(1, await App.ReadAsync(db => db.Happenings.CountAsync()));
    }

    [Fact]
    public async Task A_changed_promise_is_said_to_be_saved_and_read_again()
    {
        var list = List([Row()]);
        var dialogs = Render<MudDialogProvider>();

        var changing = list.Press("Ret: Ring til leverandøren");
        Assert.Equal("Ret opfølgningen", dialogs.Dialog().QuerySelector("h2")!.Words());
        Assert.Equal("Ring til leverandøren", dialogs.Field("Hvad skal gøres?").Value());
        await dialogs.Type("Hvem gør det?", "Lederen");
        await dialogs.Submit();
        await changing;

        Assert.Equal((Severity.Success, "Opfølgningen er gemt."), Assert.Single(Said));
        Assert.Equal(1, readAgain);
    }

    [Fact]
    public async Task A_new_promise_is_one_of_the_project_and_read_again()
    {
        var list = List([]);
        var dialogs = Render<MudDialogProvider>();

        var adding = list.Press("+ Ny opfølgning");
        dialogs.Dialog();
        await dialogs.Type("Hvad skal gøres?", "Spørg MED");
        await dialogs.Type("Hvem gør det?", "Lederen");
        await dialogs.Submit();
        await adding;

        Assert.Equal((Severity.Success, "Opfølgningen er gemt."), Assert.Single(Said));
        Assert.Equal(1, readAgain);
        var kept = await App.ReadAsync(db => db.FollowUps.SingleAsync(added => added.What == "Spørg MED"));
        Assert.Equal((project.Id, null), (kept.ProjectId, kept.NoteId));
    }

    [Theory]
    [InlineData("Ret: Ring til leverandøren")]
    [InlineData("+ Ny opfølgning")]
    public async Task A_dialog_that_was_left_says_and_reads_nothing(string button)
    {
        var list = List([Row()]);
        var dialogs = Render<MudDialogProvider>();

        var asking = list.Press(button);
        dialogs.Dialog();
        await dialogs.Press("Annuller");
        await asking;

        Assert.Empty(Said);
        Assert.Equal(0, readAgain);
    }

    protected override async Task ReadyAsync()
    {
        await SignInAsync(await App.AddFacilitatorAsync());
        project = await App.AddProjectAsync([Person]);
        followUp = await App.AddFollowUpAsync(project, Person, App.Today, "Ring til leverandøren");
    }

    private static IEnumerable<string> Spoken(IRenderedComponent<FollowUpList> list) => list.FindAll("button").Select(button => button.GetAttribute("aria-label") ?? button.Words());

    private static string Told(IRenderedComponent<FollowUpList> list) => list.Find("li").Words().Replace(" Ret Drop", "", StringComparison.Ordinal);

    private FollowUpRow Row() => new(followUp.Id, followUp.What, followUp.Responsible, followUp.ResponsibleId, Person: null, followUp.Due, FollowUpState.Open, IsOverdue: false);

    private FollowUpRow Row(string what, int days) => Row() with { Id = Guid.NewGuid(), What = what, Due = followUp.Due.AddDays(days) };

    private IRenderedComponent<FollowUpList> List(IReadOnlyList<FollowUpRow> rows, bool ticksOff = true, bool edits = true) => Render<FollowUpList>(parameters => parameters
        .Add(list => list.Rows, rows).Add(list => list.ProjectId, project.Id).Add(list => list.MayTickOff, ticksOff).Add(list => list.MayEdit, edits)
        .Add(list => list.OnChanged, () => readAgain++).Add(list => list.OnClosed, closed => closedHere.Add(closed.Count)));
}
