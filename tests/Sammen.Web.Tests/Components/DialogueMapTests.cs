using AngleSharp.Dom;
using Bunit;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;
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

    [Theory]
    [InlineData(true, true, "uden medarbejdere og TR/AMR")]
    [InlineData(true, false, "uden medarbejdere")]
    [InlineData(false, true, "uden TR/AMR")]
    public void What_is_anchored_says_who_was_not_in_the_room_in_words_and_by_a_mark_that_is_explained(bool employees, bool representatives, string words)
    {
        var absent = Map with { Cells = [new MapCell(Phase.Idea, CoreQuestion.CoreTask, AssessmentLevel.Anchored, 1, 0, new Absence(employees, representatives))] };

        var map = Render<DialogueMap>(parameters => parameters.Add(component => component.Map, absent));

        Assert.EndsWith($"∅ {words}", Cell(map, $"Idéfasen, Kerneopgave: forankret, 1 notat, {words} i rummet").Words(), StringComparison.Ordinal);
        Assert.Contains("∅ Forankret, og medarbejdere eller TR/AMR var ikke i rummet", map.Find(".map-legend").Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("∅", Render<DialogueMap>(parameters => parameters.Add(component => component.Map, Map)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_small_picture_marks_it_too_and_says_how_many_there_are()
    {
        var absent = Map with { Cells = [new MapCell(Phase.Idea, CoreQuestion.CoreTask, AssessmentLevel.Anchored, 1, 0, new Absence(true, false)), new MapCell(Phase.Procurement, CoreQuestion.CoreTask, AssessmentLevel.Anchored, 1, 0, new Absence(true, false))] };

        var picture = Render<CompactMap>(parameters => parameters.Add(component => component.Map, absent).Add(component => component.Name, "Fjordby")).Find("[role=img]");

        Assert.Equal("Fjordby: 1 felter er drøftet og 1 afklaret, af 8; forankret uden medarbejdere eller TR/AMR i rummet: 1", picture.GetAttribute("aria-label"));
        Assert.Equal(1, picture.TextContent.Count(sign => sign == '∅'));
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
