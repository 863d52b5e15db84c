using System.Globalization;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Web.Features.Apply;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Apply;

/// <summary>Whatever is typed into a step is either kept as it was meant, or refused beside its field with nothing changed.</summary>
public sealed class StepInputTests : IAsyncLifetime
{
    private static readonly Dictionary<string, Func<string, StepInput>> Fields = new(StringComparer.Ordinal)
    {
        ["Name"] = text => new ApplicantInput { Email = Applicants.Email, Name = text },
        ["Workplace"] = text => new WhoInput { Municipality = "Lyngsted", Workplace = text, Area = "Culture" },
        ["AreaWords"] = text => new WhoInput { Municipality = "Lyngsted", Workplace = "Hjemmeplejen", Area = "Other", AreaWords = text },
        ["Words"] = text => Technology() with { Words = text },
        ["KindWords"] = text => Technology() with { Kind = "Other", KindWords = text },
        ["SponsorName"] = text => Conditions() with { SponsorName = text },
        ["SponsorTitle"] = text => Conditions() with { SponsorTitle = text },
    };

    private TestApp app = null!;
    private string key = null!;

    public static TheoryData<string, string, string> Kept
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var name in Fields.Keys)
            {
                data.Add(name, "  Æ Ø Å ß 漢字 🙂  ", "Æ Ø Å ß 漢字 🙂");
                data.Add(name, "<b>fed</b> & \"citat\"", "<b>fed</b> & \"citat\"");
                data.Add(name, "=1+1", "=1+1");
                data.Add(name, "a\u202Eb\u200Bc\u0007d", "abcd");
                data.Add(name, "to\r\nlinjer", "to\nlinjer");
            }

            return data;
        }
    }

    public static TheoryData<string, string> Refused
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in Fields.Keys)
            {
                data.Add(name, "");
                data.Add(name, " \u200B\t ");
                data.Add(name, new string('x', 301));
                data.Add(name, "Ring til 010170-1234");
                data.Add(name, "0101701234");
            }

            return data;
        }
    }

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync();
        await app.AddMunicipalityAsync(name: "Lyngsted");
        (_, key) = await app.AddDraftAsync(await app.AddOpenRoundAsync());
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public async Task A_text_is_kept_as_it_was_meant(string field, string typed, string kept)
    {
        await FillAsync(Fields[field](typed));

        var content = (await app.Nobody().Get<ApplicantQueries>().FindAsync(key, default))!.Content;
        Assert.Equal(kept, field switch
        {
            "Name" => content.Contact.Name,
            "Workplace" => content.Who.Workplace,
            "AreaWords" => content.Who.Area!.Value.OwnWords,
            "Words" => content.Technology.Words,
            "KindWords" => content.Technology.Kind!.Value.OwnWords,
            "SponsorName" => content.Conditions.SponsorName,
            _ => content.Conditions.SponsorTitle,
        });
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public Task A_text_that_will_not_do_is_refused_beside_its_field(string field, string typed) => RefusesAsync(field, Fields[field](typed));

    [Theory]
    [InlineData("6", "6")]
    [InlineData(" 1,5 ", "1.5")]
    [InlineData("1.5", "1.5")]
    [InlineData("0,01", "0.01")]
    [InlineData("9999", "9999")]
    public async Task Hours_are_read_as_Danes_write_them(string typed, string kept)
    {
        await FillAsync(Conditions() with { LeaderHours = typed });

        var view = await app.Nobody().Get<ApplicantQueries>().FindAsync(key, default);
        Assert.Equal(decimal.Parse(kept, CultureInfo.InvariantCulture), view!.Content.Conditions.LeaderHours);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0,00")]
    [InlineData("-2")]
    [InlineData("1.000")]
    [InlineData("1.000,5")]
    [InlineData("10000")]
    [InlineData("mange")]
    [InlineData("1e3")]
    [InlineData("٣")]
    [InlineData("")]
    public async Task What_is_no_number_of_hours_is_refused(string typed)
    {
        await RefusesAsync("LeaderHours", Conditions() with { LeaderHours = typed });
        await RefusesAsync("EmployeeHours", Conditions() with { EmployeeHours = typed });
    }

    [Fact]
    public async Task Hours_that_are_missing_are_asked_for_by_name_and_others_are_told_what_is_wrong_with_them()
    {
        var missing = (await Assert.ThrowsAsync<ValidationException>(() => FillAsync(Conditions() with { EmployeeHours = "", LeaderHours = "0" }))).Errors;
        var wrong = (await Assert.ThrowsAsync<ValidationException>(() => FillAsync(Conditions() with { EmployeeHours = "10000", LeaderHours = "10000" }))).Errors;

        Assert.Equal(["Medarbejdere: skriv et tal over 0, fx 20 eller 7,5", "Ledere: skriv et tal over 0, fx 6 eller 7,5"], missing.Select(problem => problem.ErrorMessage), StringComparer.Ordinal);
        Assert.Equal(2, wrong.Count());
        Assert.DoesNotContain(wrong, problem => problem.ErrorMessage.Contains("skriv et tal over 0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bente")]
    [InlineData("bente@lyngsted")]
    [InlineData("bente vang@lyngsted.example")]
    [InlineData("a@b.example, c@d.example")]
    [InlineData("Bente <bente@lyngsted.example>")]
    [InlineData("")]
    public Task What_is_no_e_mail_address_is_refused(string typed) => RefusesAsync("Email", new ApplicantInput { Email = typed, Name = "Bente" });

    [Theory]
    [InlineData(" bente@lyngsted.example ", "bente@lyngsted.example")]
    [InlineData("Bente.Vang@Lyngsted.Example", "Bente.Vang@Lyngsted.Example")]
    [InlineData("søren@ærø.example", "søren@ærø.example")]
    public async Task An_e_mail_address_is_kept_without_what_stands_around_it(string typed, string kept)
    {
        await FillAsync(new ApplicantInput { Email = typed, Name = "Bente" });

        Assert.Equal(kept, (await app.Nobody().Get<ApplicantQueries>().FindAsync(key, default))!.Content.Contact.Email);
    }

    [Fact]
    public async Task A_choice_that_is_none_of_the_list_is_no_choice()
    {
        await RefusesAsync("Area", new WhoInput { Municipality = "Lyngsted", Workplace = "Hjemmeplejen", Area = "33" });
        await RefusesAsync("Kind", Technology() with { Kind = "Rumfart" });
        await RefusesAsync("Aim", Technology() with { Aim = "" });
        await RefusesAsync("HasBegun", Technology() with { HasBegun = "måske" });
        await RefusesAsync("Phase", Technology() with { Phase = "8" });
        await RefusesAsync("Phases", new HelpInput { Phases = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Fest"] = "on" } });
        await RefusesAsync("PromisesToShare", Conditions() with { PromisesToShare = false });
        await RefusesAsync("Telephone", new ApplicantInput { Email = Applicants.Email, Name = "Bente", Telephone = "ring" });
    }

    [Fact]
    public async Task An_empty_step_lists_what_is_missing_in_the_order_of_the_page_and_can_be_left_backwards()
    {
        (StepInput Step, string[] Missing)[] steps =
        [
            (new ApplicantInput { Email = Applicants.Email }, ["Name"]),
            (new WhoInput(), ["Municipality", "Workplace", "Area"]),
            (new WhoInput { Area = "Other" }, ["Municipality", "Workplace", "AreaWords"]),
            (new TechnologyInput(), ["Words", "Kind", "Aim", "HasBegun"]),
            (new TechnologyInput { Kind = "Other", HasBegun = TechnologyInput.Yes }, ["Words", "KindWords", "Aim", "Phase"]),
            (new HelpInput(), ["Phases"]),
            (new ConditionsInput(), ["SponsorName", "SponsorTitle", "EmployeeHours", "LeaderHours", "PromisesToShare"]),
        ];

        foreach (var (step, missing) in steps)
        {
            var problems = (await Assert.ThrowsAsync<ValidationException>(() => FillAsync(step))).Errors;
            Assert.Equal(missing, problems.Select(problem => problem.PropertyName), StringComparer.Ordinal);

            await FillAsync(step with { Way = StepInput.Back });
        }

        var content = (await app.Nobody().Get<ApplicantQueries>().FindAsync(key, default))!.Content;
        Assert.All(content.Parts, part => Assert.False(part.IsWhole));
    }

    [Fact]
    public async Task What_will_not_do_is_refused_on_the_way_back_too()
    {
        await RefusesAsync("LeaderHours", Conditions() with { LeaderHours = "mange", Way = StepInput.Back });
        await RefusesAsync("Words", Technology() with { Words = new string('x', 301), Way = StepInput.Back });
    }

    [Fact]
    public async Task A_process_that_has_not_begun_stands_nowhere_and_needs_no_phase()
    {
        await FillAsync(Technology() with { HasBegun = TechnologyInput.No, Phase = null });

        var said = (await app.Nobody().Get<ApplicantQueries>().FindAsync(key, default))!.Content.Technology;
        Assert.Equal((false, null), (said.HasBegun, said.Phase));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task FillAsync(StepInput input) => app.Nobody().Get<FillApplication>().HandleAsync(key, input, default);

    private async Task RefusesAsync(string field, StepInput input)
    {
        var before = await app.ReadAsync(db => db.Applications.AsNoTracking().SingleAsync());

        var problems = (await Assert.ThrowsAsync<ValidationException>(() => FillAsync(input))).Errors;

        Assert.Contains(field, problems.Select(problem => problem.PropertyName), StringComparer.Ordinal);
        Assert.All(problems, problem => Assert.NotEmpty(problem.ErrorMessage));
        var now = await app.ReadAsync(db => db.Applications.AsNoTracking().SingleAsync());
        Assert.Equal((before.Content, before.Version), (now.Content, now.Version));
    }

    private static TechnologyInput Technology() => new() { Words = "Skærme", Kind = "WelfareTechnology", Aim = "Bought", HasBegun = TechnologyInput.Yes, Phase = "Idea" };

    private static ConditionsInput Conditions() => new() { SponsorName = "Birgitte Vest", SponsorTitle = "Centerchef", LeaderHours = "6", EmployeeHours = "20", PromisesToShare = true };
}
