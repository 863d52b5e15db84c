using Sammen.Domain.Applications;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Applications;

/// <summary>What each step of an application may hold, and when nothing is missing from it.</summary>
public class ApplicationPartTests
{
    private readonly Round round = A.OpenRound();

    public static TheoryData<string> Texts => ["name", "workplace", "area", "kind", "words", "sponsor", "title"];

    [Fact]
    public void A_part_is_whole_when_all_it_asks_is_there()
    {
        var whole = A.ApplicationContent();
        Assert.True(whole.IsWhole);
        Assert.All(whole.Parts, part => Assert.True(part.IsWhole));
        ApplicationPart[] lacking =
        [
            whole.Contact with { Name = null },
            whole.Who with { MunicipalityCode = null },
            whole.Who with { Workplace = null },
            whole.Who with { Area = null },
            whole.Who with { Area = new(Area.Other) },
            whole.Technology with { Kind = null },
            whole.Technology with { Kind = new(TechnologyKind.Other) },
            whole.Technology with { Words = null },
            whole.Technology with { Aim = null },
            whole.Technology with { HasBegun = null },
            whole.Technology with { Phase = null },
            whole.Help with { Phases = PhaseSet.Of() },
            whole.Conditions with { SponsorName = null },
            whole.Conditions with { SponsorTitle = null },
            whole.Conditions with { LeaderHours = null },
            whole.Conditions with { EmployeeHours = null },
            whole.Conditions with { PromisesToShare = false },
        ];
        Assert.All(lacking, part => Assert.Equal(part.Step, whole.With(part).NextStep));
    }

    [Fact]
    public void What_need_not_be_there_may_be_missing()
    {
        var whole = A.ApplicationContent();

        Assert.True((whole.Contact with { Telephone = null }).IsWhole);
        Assert.True((whole.Technology with { HasBegun = false, Phase = null }).IsWhole);
        Assert.True((whole.Who with { Area = new(Area.Other, "Beredskab") }).IsWhole);
    }

    [Fact]
    public void A_process_that_has_not_begun_stands_in_no_phase_and_own_words_belong_to_other_alone()
    {
        var application = A.FilledIn(round);
        var said = application.Content;

        application.Fill(said.Technology with { HasBegun = false, Kind = new(TechnologyKind.WelfareTechnology, "Bortset fra det") }, round, A.Moment);

        Assert.Equal((null, null), (application.Phase, application.TechnologyKindWords));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_text_holds_a_CPR_number_or_more_than_its_limit(string field)
    {
        var draft = A.FilledIn(round);
        var before = draft.Content;

        Refused.By(Rule.CprNumberInText, () => draft.Fill(With(before, field, TestKit.Texts.WithCprNumber), round, A.Moment));
        Assert.Equal(Rule.TextTooLong, Assert.Throws<RuleBrokenException>(() => draft.Fill(With(before, field, TestKit.Texts.OfLength(301)), round, A.Moment)).Rule);
        Assert.Equal(before, draft.Content);
    }

    [Fact]
    public void Hours_are_above_zero_and_choices_known()
    {
        var draft = A.FilledIn(round);
        var said = draft.Content;

        Refused.By(Rule.HoursMissing, () => draft.Fill(said.Conditions with { LeaderHours = 0 }, round, A.Moment));
        Refused.By(Rule.HoursMissing, () => draft.Fill(said.Conditions with { EmployeeHours = -2 }, round, A.Moment));
        Refused.By(Rule.UnknownChoice, () => draft.Fill(said.Who with { Area = new((Area)33) }, round, A.Moment));
        Refused.By(Rule.UnknownChoice, () => draft.Fill(said.Technology with { Kind = new((TechnologyKind)33) }, round, A.Moment));
        Refused.By(Rule.UnknownChoice, () => draft.Fill(said.Technology with { Aim = (TechnologyAim)33 }, round, A.Moment));
        Refused.By(Rule.UnknownChoice, () => draft.Fill(said.Technology with { Phase = (Phase)33 }, round, A.Moment));
        Refused.By(Rule.TelephoneImpossible, () => draft.Fill(said.Contact with { Telephone = "ring" }, round, A.Moment));
    }

    private static ApplicationPart With(ApplicationContent said, string field, string text) => field switch
    {
        "name" => said.Contact with { Name = text },
        "workplace" => said.Who with { Workplace = text },
        "area" => said.Who with { Area = new(Area.Other, text) },
        "kind" => said.Technology with { Kind = new(TechnologyKind.Other, text) },
        "words" => said.Technology with { Words = text },
        "sponsor" => said.Conditions with { SponsorName = text },
        _ => said.Conditions with { SponsorTitle = text },
    };
}
