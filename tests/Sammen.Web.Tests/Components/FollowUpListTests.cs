using Bunit;
using Microsoft.AspNetCore.Components;
using Sammen.Domain.FollowUps;
using Sammen.Web.Features.FollowUps;

namespace Sammen.Web.Tests.Components;

/// <summary>What was closed here can be undone here, whatever others do meanwhile.</summary>
public sealed class FollowUpListTests : Screen
{
    private FollowUp followUp = null!;
    private int readAgain;

    [Fact]
    public async Task What_was_ticked_off_here_stays_with_its_way_back_when_the_list_is_read_again()
    {
        var list = await ListAsync();
        await list.Find("input[type=checkbox]").ChangeAsync(new() { Value = true });
        Assert.Contains("Ring til leverandøren", list.Find("[role=status]").TextContent, StringComparison.Ordinal);

        list.Render(parameters => parameters.Add(component => component.Rows, []));
        await list.Button("Fortryd").ClickAsync(new());

        Assert.Equal(1, readAgain);
        await using var db = Database();
        Assert.Equal(FollowUpState.Open, db.FollowUps.Single().State);
    }

    [Fact]
    public async Task What_somebody_else_opened_again_is_open()
    {
        var list = await ListAsync();
        await list.Find("input[type=checkbox]").ChangeAsync(new() { Value = true });

        list.Render(parameters => parameters.Add(component => component.Rows, [Row()]));

        Assert.Empty(list.FindAll("[role=status]"));
        Assert.Single(list.FindAll("input[type=checkbox]"));
    }

    private async Task<IRenderedComponent<FollowUpList>> ListAsync()
    {
        var note = await KeepNoteAsync("Kort note");
        await using var db = Database();
        followUp = new FollowUp(
            db.Projects.Single(), "Ring til leverandøren", "Teamlederen", new DateOnly(2026, 5, 4), note: null, Person.Id, DateTime.UnixEpoch);
        db.FollowUps.Add(followUp);
        await db.SaveChangesAsync();
        return Render<FollowUpList>(parameters => parameters
            .Add(list => list.Rows, [Row()]).Add(list => list.ProjectId, note.ProjectId).Add(list => list.MayTickOff, true)
            .Add(list => list.OnChanged, EventCallback.Factory.Create(this, () => readAgain++)));
    }

    private FollowUpRow Row() => new(followUp.Id, followUp.What, followUp.Responsible, followUp.Due, FollowUpState.Open, ClosedOn: null, IsOverdue: false);
}
