using DocumentFormat.OpenXml.Wordprocessing;
using Sammen.Domain.Method;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.Prompts;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Files;
using Sammen.Web.Tests.Localization;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Prompts;

public sealed class PromptsDocumentTests
{
    [Fact]
    public async Task It_holds_every_prompt_and_room_for_every_cell()
    {
        using var danish = Culture.Danish();
        await using var app = await TestApp.StartAsync();
        using var document = new WordFile(app.Nobody().Get<PromptsDocument>().Write(app.Today));
        var guidance = app.Nobody().Get<Guidance>();

        Assert.Empty(document.Faults);
        Assert.Equal(("Spørgsmål at tale om", "da-DK"), (document.Title, document.Language));
        Assert.Equal(
            ["1. Idéfasen", "2. Beslutningsfasen", "3. Designfasen", "4. Specifikationsfasen", "5. Udbuds-/Indkøbsfasen", "6. Udviklingsfasen", "7. Implementeringsfasen"],
            document.Headings(1), StringComparer.Ordinal);
        Assert.Equal(
            Enumerable.Repeat<string[]>(["Kerneopgave", "Opgaveløsning", "Kompetenceudvikling", "Inddragelse"], 7).SelectMany(questions => questions),
            document.Headings(2), StringComparer.Ordinal);
        Assert.All(
            from phase in DialogueCell.Phases from question in DialogueCell.Questions from prompt in guidance.PromptsFor(new DialogueCell(phase, question)) select prompt,
            prompt => Assert.Contains(prompt, document.Text, StringComparison.Ordinal));
        Assert.Equal(28, document.Body.Elements<Table>().Count());
        Assert.Equal([["Det siger vi"], [""]], document.Table("Plads til at skrive: Designfasen, Inddragelse"));
    }

    [Fact]
    public async Task Each_phase_begins_a_page_and_its_questions_stay_with_their_prompts()
    {
        await using var app = await TestApp.StartAsync();
        using var document = new WordFile(app.Nobody().Get<PromptsDocument>().Write(app.Today));

        Assert.Equal(1 + 7, document.Body.Descendants<SectionProperties>().Count());
        Assert.Equal(84, document.Body.Elements<Paragraph>().Count(paragraph => paragraph.ParagraphProperties?.KeepNext is not null));
        Assert.All(document.Body.Elements<Table>(), room => Assert.True(room.Elements<TableRow>().Last().TableRowProperties!.GetFirstChild<TableRowHeight>()!.Val! > 1000U));
    }

    [Fact]
    public async Task The_first_page_says_what_it_is_for_how_to_use_it_and_what_each_question_asks()
    {
        using var danish = Culture.Danish();
        await using var app = await TestApp.StartAsync();
        using var document = new WordFile(app.Nobody().Get<PromptsDocument>().Write(app.Today));
        var words = app.Nobody().Get<MethodWords>();

        var first = document.Text.Split('\n').TakeWhile(line => line != "1. Idéfasen").Where(line => line.Length > 0).ToList();
        Assert.Equal("Spørgsmål at tale om", first[0]);
        Assert.StartsWith("Til jer, der vil tale om ny teknologi på egen hånd", first[1], StringComparison.Ordinal);
        Assert.StartsWith("Vælg den fase, I står i.", first[2], StringComparison.Ordinal);
        Assert.Equal(DialogueCell.Questions.Select(question => $"{words.Of(question)}: {words.Asked(question)}"), first[3..], StringComparer.Ordinal);
        Assert.Equal(
            ["Kerneopgave: ", "Opgaveløsning: ", "Kompetenceudvikling: ", "Inddragelse: "],
            document.Body.Elements<Paragraph>().SelectMany(paragraph => paragraph.Elements<Run>()).Where(run => run.RunProperties?.Bold is not null).Select(run => run.InnerText), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Every_page_is_portrait_and_says_which_it_is_of_how_many()
    {
        using var danish = Culture.Danish();
        await using var app = await TestApp.StartAsync();
        using var document = new WordFile(app.Nobody().Get<PromptsDocument>().Write(app.Today));

        Assert.All(document.Body.Descendants<PageSize>(), page => Assert.True(page.Width!.Value < page.Height!.Value));
        Assert.Equal(["PAGE", "NUMPAGES"], document.FooterFields, StringComparer.Ordinal);
        Assert.All(document.Headers, header => Assert.Equal("Spørgsmål at tale om4. maj 2026", header));
    }

    [Fact]
    public async Task A_reader_of_English_gets_it_in_English()
    {
        using var english = Culture.English();
        await using var app = await TestApp.StartAsync();
        using var document = new WordFile(app.Nobody().Get<PromptsDocument>().Write(app.Today));

        Assert.Equal(("Questions to talk about", "en-GB"), (document.Title, document.Language));
        Assert.All(document.Headers, header => Assert.Equal("Questions to talk about4 May 2026", header));
    }
}
