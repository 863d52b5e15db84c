using DocumentFormat.OpenXml.Wordprocessing;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Web.Tests.Localization;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Dashboard;

public sealed class DashboardReportTests
{
    private static readonly string[] Legend = ["○ Ikke drøftet: ", "◔ Drøftet: ", "◑ Afklaret: ", "● Forankret: ", "⚑ "];

    [Fact]
    public async Task The_report_says_what_was_counted_by_hand()
    {
        using var danish = Culture.Danish();
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddCourseAsync(mette);
        await app.SayAsync(project, mette, "Vi **prøver** i to huse", NoteKind.Decision, question: CoreQuestion.CoreTask, hoursAgo: 5);
        await app.SayAsync(project, mette, "TR er med fra nu af", NoteKind.Decision, question: CoreQuestion.CoreTask, hoursAgo: 2);
        await app.SayAsync(project, mette, "Natten bliver travl", NoteKind.Concern);
        using var report = await app.ReportAsync(mette, project.Id);

        Assert.Empty(report.Faults);
        Assert.Equal(["25 %", "17 %", "1", "1", "1", "5", "20"], report.Table("Nøgletal").Skip(1).Select(row => row[0]), StringComparer.Ordinal);
        Assert.Contains("3 af 12", report.Table("Nøgletal")[1][1], StringComparison.Ordinal);
        Assert.Contains("2 af 12", report.Table("Nøgletal")[2][1], StringComparison.Ordinal);
        Assert.Contains("Måned 4 af 9. Forløbet går fra 1. feb. 2026 til 31. okt. 2026.", report.Text, StringComparison.Ordinal);
        Assert.Contains("Inddragelse er ikke drøftet i Beslutningsfasen.", report.Text, StringComparison.Ordinal);
        Assert.Contains("Opgaveløsning i Beslutningsfasen: 1 bekymring uden svar.", report.Text, StringComparison.Ordinal);
        Assert.Equal(["1. Idéfasen", "uden for forløbet", "", ""], report.Table("Faser")[1]);
        Assert.Equal(["2. Beslutningsfasen", "her er vi nu", "1. feb. 2026", ""], report.Table("Faser")[2]);
        Assert.Equal(
            [["Ring til leverandøren", "Teamlederen", "3. maj 2026", "Over tid"], ["Skriv til MED", "Teamlederen", "4. maj 2026", "Åben"]],
            report.Table("Opfølgning").Skip(1));
        Assert.Equal(
            [["4. maj 2026", "Beslutningsfasen, Kerneopgave", "TR er med fra nu af"], ["4. maj 2026", "Beslutningsfasen, Kerneopgave", "Vi prøver i to huse"]],
            report.Table("Besluttet").Skip(1));
        Assert.Equal(
            [
                ["Opstart\n4. apr. 2026", "2", "3", "1", "1", "0", "4", "11"],
                ["Kravene\n24. apr. 2026", "1", "10", "0", "0", "2", "0", "13"],
                ["I alt", "3", "13", "1", "1", "2", "4", "24"],
            ],
            report.Table("Hvem har været med").Skip(1));
        Assert.Equal([["Ledere", "5", "100"], ["Medarbejdere, TR/AMR og IT", "20", "300"]], report.Table("Timer brugt").Skip(1));
        Assert.Equal(
            [["Måned fra", "Ledere", "Medarbejdere, TR/AMR og IT"], ["1. feb. 2026", "0", "0"], ["1. mar. 2026", "0", "0"], ["1. apr. 2026", "5", "20"], ["1. maj 2026", "0", "0"]],
            report.Table("Timer brugt måned for måned").Take(5));
        Assert.Contains("Der er sat 11,1 timer af om måneden for ledere og 33,3 for medarbejdere, TR/AMR og IT.", report.Text, StringComparison.Ordinal);
        Assert.Contains("Ledere: Indtil nu er der brugt langt mindre tid, end der er sat af: 5 af 33,3 timer i de måneder, der er gået.", report.Text, StringComparison.Ordinal);
        Assert.Contains("Medarbejdere, TR/AMR og IT: Under halvdelen: februar, marts.", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_is_a_table_that_needs_no_colour()
    {
        using var danish = Culture.Danish();
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddCourseAsync(mette);
        await app.SayAsync(project, mette, "Natten bliver travl", NoteKind.Concern);
        await app.SayAsync(project, mette, "Skærmen står i vejen", NoteKind.Hardship);
        using var report = await app.ReportAsync(mette, project.Id);
        var map = report.Table("Dialogkortet");

        Assert.Equal(5, map.Count);
        Assert.All(map, row => Assert.Equal(8, row.Length));
        Assert.Equal(["Kerneopgave/Formål og udbytte", "Opgaveløsning/Hverdagens arbejde"], map.Skip(1).Take(2).Select(row => row[0]), StringComparer.Ordinal);
        Assert.Equal("2. Beslutning\n(her er vi nu)", map[0][2]);
        Assert.Equal(["Uden for forløbet", "◑ Afklaret/2 notater/⚑ 2 åbne", "○ Ikke drøftet"], map[2][1..4]);
        Assert.Equal("● Forankret", map[1][2]);
        Assert.All(Legend, sign => Assert.Contains($"\n{sign}", report.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_a_real_document_on_A4_in_the_readers_language()
    {
        using var danish = Culture.Danish();
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        using var report = await app.ReportAsync(mette, (await app.AddCourseAsync(mette)).Id);

        Assert.Equal("Skærme i hjemmeplejen", report.Title);
        Assert.Equal("da-DK", report.Language);
        Assert.Equal(
            [
                "Nøgletal", "Her er vi nu", "Dialogkortet", "Det mangler vi at drøfte eller beslutte", "Bekymringer og vanskeligheder uden svar", "Opfølgning",
                "Besluttet", "Hvem har været med",
            ],
            report.Headings(1), StringComparer.Ordinal);
        Assert.Equal(["Sådan læses kortet", "Timer brugt"], report.Headings(2), StringComparer.Ordinal);
        Assert.Equal((0, 1), (report.OutlineLevel("Heading1"), report.OutlineLevel("Heading2")));
        Assert.Equal(["PAGE", "NUMPAGES"], report.FooterFields, StringComparer.Ordinal);
        Assert.All(report.Headers, header => Assert.Equal("Skærme i hjemmeplejen4. maj 2026", header));
        Assert.Equal(
            [(11906U, 16838U), (16838U, 11906U), (11906U, 16838U)],
            report.Body.Descendants<PageSize>().Select(page => (page.Width!.Value, page.Height!.Value)));
        Assert.All(report.Body.Elements<Table>(), table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
    }

    [Fact]
    public async Task A_reader_of_English_gets_it_in_English()
    {
        using var english = Culture.English();
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        using var report = await app.ReportAsync(mette, (await app.AddCourseAsync(mette)).Id);

        Assert.Equal("en-GB", report.Language);
        Assert.Contains("Key figures", report.Headings(1), StringComparer.Ordinal);
        Assert.Equal("25%", report.Table("Key figures")[1][0]);
        Assert.Equal("Overdue", report.Table("Follow-up")[1][3]);
        Assert.Empty(report.Faults);
    }

    [Theory]
    [InlineData(Role.Facilitator, "Facilitators,Municipality,Programme")]
    [InlineData(Role.MunicipalLeader, "Municipality,Programme")]
    [InlineData(Role.ProgrammeManager, "Programme")]
    public async Task It_holds_the_notes_the_reader_may_see_and_no_others(Role role, string visible)
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddCourseAsync(mette);
        foreach (var visibility in Enum.GetValues<NoteVisibility>())
        {
            await app.SayAsync(project, mette, $"Besluttet for {visibility}", NoteKind.Decision, visibility, CoreQuestion.Involvement);
            await app.SayAsync(project, mette, $"Frygtet for {visibility}", NoteKind.Concern, visibility);
        }

        using var report = await app.ReportAsync(
            role switch { Role.Facilitator => mette, Role.MunicipalLeader => await app.AddLeaderAsync(), _ => await app.AddUserAsync(role) }, project.Id);

        Assert.All(Enum.GetNames<NoteVisibility>(), name =>
        {
            var isSeen = visible.Split(',').Contains(name, StringComparer.Ordinal);
            Assert.Equal((isSeen, isSeen), (report.Text.Contains($"Besluttet for {name}", StringComparison.Ordinal), report.Text.Contains($"Frygtet for {name}", StringComparison.Ordinal)));
        });
    }

    [Fact]
    public async Task A_project_nobody_has_worked_on_yet_says_so_in_words()
    {
        using var danish = Culture.Danish();
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        using var report = await app.ReportAsync(mette, (await app.AddProjectAsync([mette])).Id);

        Assert.Empty(report.Faults);
        Assert.Contains("Ingen aktivitet planlagt", report.Text, StringComparison.Ordinal);
        Assert.Contains("Ingen bekymringer eller vanskeligheder venter på en beslutning.", report.Text, StringComparison.Ordinal);
        Assert.Contains("Der er ingen åbne opfølgninger.", report.Text, StringComparison.Ordinal);
        Assert.Contains("Der er ikke logget nogen beslutninger endnu.", report.Text, StringComparison.Ordinal);
        Assert.Contains("Der er ikke afholdt nogen aktiviteter endnu.", report.Text, StringComparison.Ordinal);
        Assert.False(report.HasTable("Besluttet"));
    }
}
