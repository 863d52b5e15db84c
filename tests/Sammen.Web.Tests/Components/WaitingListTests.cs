using Bunit;
using Sammen.Web.Features.Start;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

/// <summary>Whatever waits leads to where something can be done about it.</summary>
public sealed class WaitingListTests : Screen
{
    // Written out, since the cases are found in one process and run in another.
    private static readonly Guid Subject = new("0197a3c0-5a1e-7c40-9b1d-3f6f2c8d1e00");

    public static TheoryData<Waits, string, string, bool> Matters => new()
    {
        { Waits.FollowUpOverdue, "skulle være gjort", Addresses.Project(Subject), true },
        { Waits.MyFollowUpOverdue, "jeres egen skulle være gjort", Addresses.Project(Subject), true },
        { Waits.MyFollowUpDue, "jeres egen, senest", Addresses.Project(Subject), false },
        { Waits.WorkshopNotClosed, "ikke afsluttet", Addresses.Workshop(Subject), false },
        { Waits.NoFacilitator, "mangler facilitator", Addresses.Project(Subject), false },
        { Waits.NoLeader, "mangler leder", Addresses.Project(Subject), false },
        { Waits.NoNextWorkshop, "intet planlagt", Addresses.Workshops(Subject), false },
        { Waits.InvitationUnused, "invitation ikke brugt", Addresses.Invitations, false },
        { Waits.FreePlace, "en plads er blevet fri; først på ventelisten er", Addresses.Application(Subject), false },
        { Waits.RoundAnswers, "alle skulle have svar", Addresses.Round(Subject), true },
        { Waits.RoundOver, "runden er slut", Addresses.Round(Subject), true },
    };

    [Theory]
    [MemberData(nameof(Matters))]
    public void It_says_why_and_leads_there(Waits why, string words, string address, bool isLate)
    {
        var list = Show(1, new WaitingMatter(why, Subject, "Ord", null, null));

        Assert.Equal($"{words} Ord", list.Find("li").Words());
        Assert.Equal(address, list.Find("a").GetAttribute("href"));
        Assert.Equal(isLate, list.FindAll(".late").Count == 1);
    }

    [Fact]
    public void How_many_more_there_are_is_said()
        => Assert.Equal("Og 3 mere.", Show(4, new WaitingMatter(Waits.NoLeader, Subject, "Ord", new DateOnly(2026, 5, 4), "Skærme")).Find("p").Words());

    private IRenderedComponent<WaitingList> Show(int total, params WaitingMatter[] matters)
        => Render<WaitingList>(parameters => parameters.Add(list => list.Matters, matters).Add(list => list.Total, total));
}
