using Bunit;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Courses;
using Sammen.Web.Features.Preparations;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>Time spent outside the workshops, the newest first. What was taken back here can be undone here.</summary>
public sealed class PreparationListTests : Screen
{
    private Project project = null!;
    private Preparation kept = null!;
    private int readAgain;

    [Fact]
    public void Each_says_what_when_how_many_hours_of_whom_and_who_wrote_it_down()
    {
        var list = List([Row(), Row() with { Id = Guid.NewGuid(), What = "Gik rundt i huset", On = new DateOnly(2026, 5, 6), Used = new HoursUsed(0, 1.5m) }]);

        Assert.Equal(
            ["Gik rundt i huset 6. maj 2026 · Medarbejdere, TR/AMR og IT 1,5 timer · Mette Krogh Fjern", "Læste materialet 4. maj 2026 · Medarbejdere, TR/AMR og IT 6 timer · Ledere 2 timer · Mette Krogh Fjern"],
            list.Find("ul").Items(), StringComparer.Ordinal);
    }

    [Fact]
    public void Who_may_only_read_is_offered_nothing_and_an_empty_list_says_so()
    {
        Assert.Empty(List([Row()], mayWrite: false).FindAll("button"));
        Assert.Equal("Der er ikke skrevet forberedelse ned.", List([], mayWrite: false).Find("p").Words());
    }

    [Fact]
    public async Task One_that_is_taken_back_says_so_in_its_place_and_can_be_undone()
    {
        var list = List([Row()]);

        await list.Press("Fjern: Læste materialet");
        Assert.Equal("Fjernet: Læste materialet", list.Find("[role=status]").Words());
        Assert.NotNull((await KeptAsync()).RemovedAt);

        await list.Press("Fortryd");
        Assert.Null((await KeptAsync()).RemovedAt);
        Assert.Empty(list.FindAll("[role=status]"));
        Assert.Equal(2, readAgain);
    }

    protected override async Task ReadyAsync()
    {
        var mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        kept = await App.PrepareAsync(project, mette);
        await SignInAsync(mette);
    }

    private async Task<Preparation> KeptAsync() => (await App.ReadAsync(db => db.Preparations.FindAsync(kept.Id).AsTask()))!;

    private PreparedHours Row() => new(kept.Id, kept.On, kept.Used, kept.What, "Mette Krogh");

    private IRenderedComponent<PreparationList> List(IReadOnlyList<PreparedHours> rows, bool mayWrite = true) => Render<PreparationList>(parameters => parameters
        .Add(list => list.Rows, rows)
        .Add(list => list.ProjectId, project.Id)
        .Add(list => list.MayWrite, mayWrite)
        .Add(list => list.OnChanged, () => readAgain++));
}
