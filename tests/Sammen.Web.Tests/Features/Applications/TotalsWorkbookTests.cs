using Sammen.Domain.Applications;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Features.Applications;
using Sammen.Web.Tests.Files;
using Sammen.Web.Tests.Localization;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Applications;

public sealed class TotalsWorkbookTests
{
    [Fact]
    public async Task It_has_a_line_for_all_one_for_each_area_and_one_for_each_kind()
    {
        using var danish = Culture.Danish();
        await using var app = await TestApp.StartAsync();
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        var round = await app.AddRoundAsync();
        await app.ApplyAsync(round, area: Area.Culture, kind: TechnologyKind.Other);
        await app.ApplyAsync(round, area: Area.Culture, isSent: false);
        await app.ApplyAsync(await app.AddRoundAsync("En anden runde"), area: Area.Culture);
        var declined = await app.ApplyAsync(round, area: Area.Other);
        await app.ChangeAsync(db => db.Applications.Single(one => one.Id == declined.Id)
            .Answer(ApplicationAnswer.Decline, "Der var ikke plads.", waitlistNumber: null, projectId: null, dorthe.Id, app.Now));
        var desk = await app.AsAsync(dorthe);

        var found = await desk.Get<CountQueries>().FindTotalsAsync(round.Id, default);
        using var stream = new MemoryStream();
        await desk.Get<TotalsWorkbook>().WriteAsync(found!, stream, default);
        using var workbook = new ExcelFile(stream.ToArray());

        Assert.Empty(workbook.Faults);
        Assert.Equal("Tilmeldinger i tal, Runde 1", desk.Get<TotalsWorkbook>().TitleOf(found!));
        Assert.Equal(
            ["Opdelt efter", "Hvad", "Tilmeldt", "Optaget", "På venteliste", "Afslået", "Trukket tilbage", "Venter på svar"], workbook.Headings("Tilmeldinger"), StringComparer.Ordinal);
        Assert.Equal(1 + Enum.GetValues<Area>().Length + Enum.GetValues<TechnologyKind>().Length, workbook.Rows("Tilmeldinger").Count - 1);
        Assert.Equal((2.0, 1.0, 1.0), (Number("Alle tilmeldinger", "Tilmeldt"), Number("Alle tilmeldinger", "Afslået"), Number("Alle tilmeldinger", "Venter på svar")));
        Assert.Equal((1.0, 1.0, 0.0), (Number("Kultur og fritid", "Tilmeldt"), Number("Kultur og fritid", "Venter på svar"), Number("Kultur og fritid", "Afslået")));
        Assert.Equal((1.0, 1.0), (Number("Sensorer og overvågning", "Tilmeldt"), Number("Sensorer og overvågning", "Afslået")));

        double Number(string what, string heading)
            => workbook.Column("Tilmeldinger", heading)[workbook.Column("Tilmeldinger", "Hvad").ToList().FindIndex(cell => cell.Text == what)].Number!.Value;
    }
}
