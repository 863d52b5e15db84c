using AngleSharp.Dom;
using Sammen.Data.Identity;
using Sammen.Domain.DialogueMaps;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Domain.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>What projects have in common, in sentences that lead to where it was said.</summary>
public sealed class PatternListTests : Screen
{
    private readonly List<Project> projects = [];
    private SammenUser mette = null!;
    private Round round = null!;

    private string Query => $"?{string.Join('&', projects.Select(project => $"projekt={project.Id}"))}";

    [Fact]
    public async Task What_nobody_has_discussed_leads_to_the_cell()
    {
        await AssessAsync(AssessmentLevel.Discussed, [CoreQuestion.CoreTask, CoreQuestion.DailyWork, CoreQuestion.Competences]);

        var list = List();

        Assert.Contains("Ingen har drøftet Inddragelse i Idéfasen, selv om flere er nået dertil.", list.Items(), StringComparer.Ordinal);
        Assert.Equal($"/sammenligning/ide/inddragelse{Query}", list.QuerySelectorAll("a").Single(link => link.Words() == "Idéfasen").GetAttribute("href"));
    }

    [Fact]
    public async Task A_question_that_lags_in_both_is_told_with_its_share_and_that_of_the_others()
    {
        await AssessAsync(AssessmentLevel.Discussed, [CoreQuestion.CoreTask, CoreQuestion.DailyWork, CoreQuestion.Competences]);

        Assert.Equal("Inddragelse halter bagefter i begge projekter: 0 % af felterne er drøftet mod 100 % for de øvrige spørgsmål.", List().Items().First());
    }

    [Fact]
    public async Task And_in_all_of_three()
    {
        await AddAsync("902", "Fjordby");
        await AssessAsync(AssessmentLevel.Discussed, [CoreQuestion.CoreTask, CoreQuestion.DailyWork, CoreQuestion.Competences]);

        Assert.StartsWith("Inddragelse halter bagefter i alle 3 projekter:", List().Items().First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_all_have_anchored_is_told()
    {
        await AssessAsync(AssessmentLevel.Anchored, DialogueCell.Questions);

        Assert.Equal(
            ["Kerneopgave", "Opgaveløsning", "Kompetenceudvikling", "Inddragelse"],
            List().Items().Where(item => item.StartsWith("Alle", StringComparison.Ordinal)).Select(item => item.Replace("Alle har forankret ", "", StringComparison.Ordinal).Replace(" i Idéfasen.", "", StringComparison.Ordinal)), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Without_a_pattern_it_says_so()
    {
        await AssessAsync(AssessmentLevel.Discussed, DialogueCell.Questions);

        Assert.Equal(["Der er ingen mønstre på tværs endnu."], List().Items(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_several_have_anchored_without_the_people_it_concerns_is_one_sentence_of_those_who_share_it()
    {
        await AddAsync("902", "Fjordby");
        await AssessAsync(AssessmentLevel.Anchored, DialogueCell.Questions);
        var fjordby = projects[^1];
        var held = await App.AddWorkshopAsync(fjordby, mette);
        await App.ChangeAsync(db =>
        {
            var workshop = db.Attach(held).Entity;
            workshop.Record(new Attendance(1, 4, 1, 0, 0, 0), mette.Id, App.Now);
            workshop.Hold(mette.Id, App.Now);
        });

        var list = List();

        Assert.Contains(
            "Birkelund og Havnsø har forankret det samme uden medarbejdere eller TR/AMR i rummet: Kerneopgave i Idéfasen, Opgaveløsning i Idéfasen, Kompetenceudvikling i Idéfasen og Inddragelse i Idéfasen.",
            list.Items(), StringComparer.Ordinal);
        Assert.Contains($"/sammenligning/ide/kerneopgave{Query}", list.QuerySelectorAll("a").Where(link => link.Words() == "Kerneopgave i Idéfasen").Select(link => link.GetAttribute("href")!), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Matters_open_in_the_same_cell_are_told_with_who_shares_them_the_most_shared_first()
    {
        await AddAsync("902", "Fjordby");
        await AssessAsync(AssessmentLevel.Discussed, DialogueCell.Questions);
        await MattersAsync(CoreQuestion.CoreTask, 2);
        await MattersAsync(CoreQuestion.Involvement, 3);

        var list = List();

        Assert.Equal(
            [
                "Birkelund, Fjordby og Havnsø har åbne bekymringer eller vanskeligheder i det samme felt: Inddragelse i Idéfasen.",
                "Birkelund og Havnsø har åbne bekymringer eller vanskeligheder i det samme felt: Kerneopgave i Idéfasen.",
            ],
            list.Items(), StringComparer.Ordinal);
        Assert.Equal(
            [$"/sammenligning/ide/inddragelse{Query}", $"/sammenligning/ide/kerneopgave{Query}"], list.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(4, "Det samme gælder 1 felt mere.")]
    [InlineData(5, "Det samme gælder 2 felter mere.")]
    public async Task Three_shared_cells_are_told_and_the_rest_counted(int cells, string? rest)
    {
        projects.Clear();
        await AddAsync("903", "Nordby", PhaseSet.Of(Phase.Idea, Phase.Decision));
        await AddAsync("904", "Sydby", PhaseSet.Of(Phase.Idea, Phase.Decision));
        await AssessAsync(AssessmentLevel.Discussed, DialogueCell.Questions);
        foreach (var cell in DialogueCell.All.Where(cell => cell.Phase <= Phase.Decision).Take(cells))
        {
            foreach (var project in projects)
            {
                await App.AddNoteAsync(project, mette, kind: NoteKind.Concern, phase: cell.Phase, question: cell.Question);
            }
        }

        var items = List().Items().ToList();

        Assert.Equal(3, items.Count(item => item.Contains("det samme felt", StringComparison.Ordinal)));
        Assert.Equal(rest, items.SingleOrDefault(item => item.StartsWith("Det samme gælder", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Two_projects_of_one_municipality_are_told_apart_by_their_titles()
    {
        projects.Clear();
        await AddAsync("903", "Nordby", title: "Alarm");
        projects.Add(await App.AddProjectAsync([mette], "903", "Briller", PhaseSet.Of(Phase.Idea), round));
        await AssessAsync(AssessmentLevel.Discussed, DialogueCell.Questions);
        await MattersAsync(CoreQuestion.CoreTask, 2);

        Assert.StartsWith("Nordby, Alarm og Nordby, Briller har åbne", Assert.Single(List().Items()), StringComparison.Ordinal);
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        round = await App.AddRoundAsync();
        await AddAsync("901", "Birkelund");
        await AddAsync("905", "Havnsø");
        await SignInAsync(Role.ProgrammeManager);
    }

    private IElement List() => Open("/sammenligning" + Query).Part("Mønstre");

    private async Task AddAsync(string code, string name, PhaseSet? supports = null, string title = "Projekt")
    {
        await App.AddAsync(new Municipality(code, name, isDemo: true));
        projects.Add(await App.AddProjectAsync([mette], code, title, supports ?? PhaseSet.Of(Phase.Idea), round));
    }

    private async Task AssessAsync(AssessmentLevel level, IEnumerable<CoreQuestion> questions)
    {
        foreach (var question in questions)
        {
            foreach (var project in projects)
            {
                await App.AssessAsync(project, mette, new DialogueCell(Phase.Idea, question), level);
            }
        }
    }

    /// <summary>In so many of the projects, first those added first.</summary>
    private async Task MattersAsync(CoreQuestion question, int count)
    {
        foreach (var project in projects.Take(count))
        {
            await App.AddNoteAsync(project, mette, kind: NoteKind.Concern, question: question);
        }
    }
}
