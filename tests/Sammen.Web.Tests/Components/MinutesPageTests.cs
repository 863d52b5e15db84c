using Bunit;
using Sammen.Data.Identity;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;
using Sammen.Web.Layout;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>The minutes as they are read and printed.</summary>
public sealed class MinutesPageTests : Screen
{
    private SammenUser mette = null!;
    private Project project = null!;
    private Workshop workshop = null!;

    [Fact]
    public async Task What_was_said_decided_and_promised_stands_under_its_question_and_what_is_left_at_the_end()
    {
        var concern = await App.AddNoteAsync(project, mette, "Hvem holder øje om natten?", workshop: workshop, kind: NoteKind.Concern, question: CoreQuestion.DailyWork);
        await App.AddNoteAsync(project, mette, "Vi **prøver** i to huse", workshop: workshop, kind: NoteKind.Decision);
        await App.AddAsync(new FollowUp(project, "Ring til TR", "Lederen", App.Today.AddDays(9), concern, mette.Id, App.Now));
        await App.AddFollowUpAsync(project, mette, App.Today.AddDays(4), "Bestil kaffe");
        await SignInAsync(Role.MunicipalLeader);

        var page = Open();

        Assert.Equal("Referat: Opstart", page.Title());
        Assert.Equal(["Beslutning Vi prøver i to huse"], page.Part("Kerneopgave").Items(), StringComparer.Ordinal);
        Assert.Equal(["Bekymring Hvem holder øje om natten?", "Ring til TR Lederen, senest 13. maj 2026"], page.Part("Opgaveløsning").Items(), StringComparer.Ordinal);
        Assert.EndsWith("Der blev ikke sagt noget om det.", page.Part("Inddragelse").Words(), StringComparison.Ordinal);
        Assert.Equal(["Bestil kaffe Teamlederen, senest 8. maj 2026"], page.Part("Også lovet").Items(), StringComparer.Ordinal);
        Assert.EndsWith("Én bekymring eller svær ting herfra står uden svar. Næste gang er ikke planlagt.", page.Part("Hvad der står åbent").Words(), StringComparison.Ordinal);
        Assert.Equal(Addresses.WorkshopMinutesInWord(workshop.Id), page.Link("Hent i Word").GetAttribute("href"));
    }

    [Fact]
    public async Task Where_nothing_was_written_it_says_so_and_there_is_nothing_to_print()
    {
        await SignInAsync(mette);

        var page = Open();

        Assert.Equal("Der er ikke skrevet noget i denne aktivitet endnu, så der er intet referat.", page.Find("p.empty").Words());
        Assert.Empty(page.FindAll("[data-print]"));
    }

    protected override async Task ReadyAsync()
    {
        mette = await App.AddFacilitatorAsync();
        project = await App.AddProjectAsync([mette]);
        workshop = await App.AddWorkshopAsync(project, mette);
    }

    private IRenderedComponent<Routes> Open() => Open(Addresses.WorkshopMinutes(workshop.Id));
}
