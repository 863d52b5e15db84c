using AngleSharp.Dom;
using Bunit;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

public sealed class DialogueMapTests : Screen
{
    private static readonly Guid ProjectId = Guid.NewGuid();

    private static readonly DialogueMapView Map = new(
        ProjectId,
        [Phase.Idea, Phase.Design],
        Phase.Design,
        [
            new MapCell(Phase.Design, CoreQuestion.Involvement, AssessmentLevel.Discussed, 3, 1),
            new MapCell(Phase.Idea, CoreQuestion.CoreTask, AssessmentLevel.Anchored, 1, 0),
        ]);

    [Fact]
    public void A_cell_says_its_whole_story_and_leads_to_its_page()
    {
        var map = Render<DialogueMap>(parameters => parameters.Add(component => component.Map, Map));

        var cell = Cell(map, "Designfasen, Inddragelse: drøftet, 3 notater, 1 åben bekymring eller noget svært");
        Assert.Equal($"/projekter/{ProjectId}/dialog/design/inddragelse", cell.GetAttribute("href"));
        Assert.Contains("◔", cell.TextContent, StringComparison.Ordinal);
        Assert.Contains("⚑ 1", cell.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_without_open_matters_has_no_flag()
    {
        var map = Render<DialogueMap>(parameters => parameters.Add(component => component.Map, Map));

        var cell = Cell(map, "Idéfasen, Kerneopgave: forankret, 1 notat");
        Assert.Contains("●", cell.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("⚑", cell.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_nobody_has_touched_says_so()
        => Assert.NotNull(Cell(
            Render<DialogueMap>(parameters => parameters.Add(component => component.Map, Map)), "Idéfasen, Inddragelse: ikke drøftet, 0 notater"));

    [Fact]
    public void Cells_outside_the_course_are_hatched_and_lead_nowhere()
    {
        var map = Render<DialogueMap>(parameters => parameters.Add(component => component.Map, Map));

        Assert.Equal(2 * 4, map.FindAll("a").Count);
        Assert.Equal(5 * 4, map.FindAll("span.outside").Count);
        Assert.Contains("Uden for forløbet", map.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_course_of_all_phases_does_not_explain_hatching()
    {
        var whole = Map with { SupportedPhases = [.. DialogueCell.Phases] };

        var map = Render<DialogueMap>(parameters => parameters.Add(component => component.Map, whole));

        Assert.Equal(28, map.FindAll("a").Count);
        Assert.DoesNotContain("Uden for forløbet", map.Markup, StringComparison.Ordinal);
    }

    /// <summary>The one link whose spoken words are these; the marks beside them are for the eye.</summary>
    private static IElement Cell(IRenderedComponent<DialogueMap> map, string spoken)
        => map.FindAll("a").Single(link => link.QuerySelector(":scope > :not([aria-hidden])")!.TextContent == spoken);
}
