using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Domain.Method;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.Prompts;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Localization;

namespace Sammen.Web.Tests.Components;

/// <summary>The prompts of all cells, for whoever wants to work with them alone.</summary>
public sealed class PromptsPageTests : Screen
{
    [Fact]
    public void Every_cell_has_its_question_and_its_prompts_phase_by_phase()
    {
        var page = Render<PromptsPage>();
        var guidance = Services.GetRequiredService<Guidance>();
        var phases = page.FindAll("main > section, section.phase");

        Assert.Equal(
            ["1. Idéfasen", "2. Beslutningsfasen", "3. Designfasen", "4. Specifikationsfasen", "5. Udbuds-/Indkøbsfasen", "6. Udviklingsfasen", "7. Implementeringsfasen"],
            phases.Select(phase => phase.QuerySelector("h2")!.Words()), StringComparer.Ordinal);
        foreach (var (section, phase) in phases.Zip(DialogueCell.Phases))
        {
            var cells = section.QuerySelectorAll("section");
            Assert.Equal(["Kerneopgave", "Opgaveløsning", "Kompetenceudvikling", "Inddragelse"], cells.Select(cell => cell.QuerySelector("h3")!.Words()), StringComparer.Ordinal);
            Assert.All(cells.Zip(DialogueCell.Questions), cell => Assert.Equal(guidance.PromptsFor(new DialogueCell(phase, cell.Second)), cell.First.Items(), StringComparer.Ordinal));
        }

        Assert.Equal("Hvordan skal vi samarbejde om implementering?", page.Find("#design-inddragelse p").Words());
    }

    [Fact]
    public void The_map_leads_to_every_phase_and_every_cell_of_the_page()
    {
        var page = Render<PromptsPage>();
        var links = page.FindAll("nav a");

        Assert.Equal(7 + 28, links.Count);
        Assert.All(links, link => Assert.NotNull(page.Find($"#{link.GetAttribute("href")!.Split('#')[1]}")));
        Assert.All(links, link => Assert.StartsWith("/spoergsmaal#", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal(
            ("/spoergsmaal#design-inddragelse", "Designfasen, Inddragelse"),
            links.Where(link => Spoken(link) == "Designfasen, Inddragelse").Select(link => (link.GetAttribute("href")!, Spoken(link))).Single());
        Assert.Equal(links.Count, links.Select(Spoken).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void It_can_be_taken_along_as_a_document()
    {
        var page = Render<PromptsPage>();

        Assert.Equal(Addresses.PromptsInWord, page.Link("Hent i Word").GetAttribute("href"));
        Assert.Equal(28, page.FindAll(".print-only").Count);
    }

    [Fact]
    public void An_English_reader_reads_it_in_English()
    {
        using var english = Culture.English();
        var page = Render<PromptsPage>();

        Assert.Equal("Questions to talk about", page.Title());
        Assert.Equal(Services.GetRequiredService<Guidance>().PromptsFor(new DialogueCell(Phase.Idea, CoreQuestion.CoreTask)), page.Find("#ide-kerneopgave").Items(), StringComparer.Ordinal);
    }

    private static string Spoken(IElement link) => link.QuerySelector(".visually-hidden")!.Words();
}
