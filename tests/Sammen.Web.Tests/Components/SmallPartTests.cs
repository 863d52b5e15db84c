using Bunit;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Web.Features.WorkshopLog;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

public sealed class SmallPartTests : Screen
{
    [Fact]
    public void The_track_shows_where_the_project_was_is_and_will_be()
    {
        var stations = PhaseStation.Track(
            [Phase.Idea, Phase.Decision, Phase.Design],
            Phase.Idea,
            [new(null, Phase.Idea, new DateOnly(2026, 2, 2)), new(Phase.Idea, Phase.Decision, new DateOnly(2026, 3, 2)), new(Phase.Decision, Phase.Idea, new DateOnly(2026, 4, 2))]);

        var track = Render<PhaseTrack>(parameters => parameters.Add(component => component.Stations, stations)).FindAll("li");

        Assert.Equal(7, track.Count);
        Assert.Equal("step", track[0].GetAttribute("aria-current"));
        Assert.Contains("her er vi nu", track[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("gik tilbage herfra 1 gang", track[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("kommer", track[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("uden for forløbet", track[6].TextContent, StringComparison.Ordinal);
        Assert.Single(track, station => station.HasAttribute("aria-current"));
    }

    [Fact]
    public void The_picker_tells_its_owner_what_was_chosen()
    {
        AssessmentLevel? told = null;
        var picker = Render<AssessmentPicker>(parameters => parameters
            .Add(component => component.Level, AssessmentLevel.Discussed)
            .Add(component => component.LevelChanged, level => told = level)
            .Add(component => component.Label, "Vurdering").Add(component => component.Name, "v").Add(component => component.HueClass, ""));

        Assert.Equal("Vurdering", picker.Find("[role=radiogroup]").GetAttribute("aria-label"));
        Assert.True(picker.FindAll("label").Single(label => label.TextContent.Contains("Drøftet", StringComparison.Ordinal)).QuerySelector("input")!.HasAttribute("checked"));
        picker.FindAll("label").Single(label => label.TextContent.Contains("Forankret", StringComparison.Ordinal)).QuerySelector("input")!.Change("on");
        Assert.Equal(AssessmentLevel.Anchored, told);
    }

    [Fact]
    public void What_a_choice_means_is_its_description_and_no_part_of_its_name()
    {
        var picker = Render<AssessmentPicker>(parameters => parameters
            .Add(component => component.Level, AssessmentLevel.Discussed)
            .Add(component => component.LevelChanged, _ => { })
            .Add(component => component.Label, "Vurdering").Add(component => component.Name, "v").Add(component => component.HueClass, ""));

        var label = picker.FindAll("label").Single(label => label.TextContent.Contains("Forankret", StringComparison.Ordinal));
        var tip = picker.Find($"#{label.GetAttribute("data-tip")}");

        Assert.Equal(("tooltip", "Det er aftalt og kendt af dem, det angår."), (tip.GetAttribute("role"), tip.TextContent));
        Assert.Equal(tip.Id, label.QuerySelector("input")!.GetAttribute("aria-describedby"));
        Assert.DoesNotContain(tip.TextContent, label.TextContent, StringComparison.Ordinal);
        Assert.Empty(picker.FindAll("[title]"));
    }

    [Fact]
    public void A_lane_asks_its_question_with_prompts_and_has_a_labelled_line_to_write_in()
    {
        var view = new LaneView(CoreQuestion.Involvement, AssessmentLevel.NotDiscussed, [], 2);

        var lane = Render<Lane>(parameters => parameters
            .Add(component => component.View, view).Add(component => component.ProjectId, Guid.NewGuid()).Add(component => component.Phase, Phase.Idea));

        Assert.Equal("Inddragelse", lane.Find("h2").Name());
        Assert.InRange(lane.FindAll("[data-prompt]").Count, 2, 4);
        Assert.Equal("Skriv, hvad der bliver sagt om Inddragelse", lane.Find($"label[for={lane.Find("textarea").Id}]").TextContent);
        Assert.Contains("Ingen har sagt noget her endnu.", lane.Markup, StringComparison.Ordinal);
        Assert.Equal("Sagt tidligere: 2 notater", lane.Find("a").TextContent);
    }
}
