using Bunit;
using Microsoft.AspNetCore.Components;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Localization;

namespace Sammen.Web.Tests.Components;

/// <summary>Date fields that read what people type and say what they cannot read, in the reader's language.</summary>
public sealed class TypedFieldTests : Screen
{
    private readonly AddFollowUpInput input = new() { What = "Ring", Responsible = "Lederen", Due = new DateOnly(2026, 12, 1) };
    private int saved;

    [Fact]
    public async Task What_was_understood_is_written_out()
    {
        var form = Form();

        await form.Find("#follow-up-due").ChangeAsync(new() { Value = "24-12-26" });

        Assert.Equal(new DateOnly(2026, 12, 24), input.Due);
        Assert.Equal("tor. 24. dec. 2026", form.Find("#follow-up-due").GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_understood_is_said_to_who_hears_the_page_once_it_was_given()
    {
        var form = Form();
        Assert.Equal("", Spoken(form));

        await form.Find("#follow-up-due").ChangeAsync(new() { Value = "24/12/26" });
        Assert.Equal("tor. 24. dec. 2026", Spoken(form));

        await form.Find("#follow-up-due").ChangeAsync(new() { Value = "snart" });
        Assert.Equal("", Spoken(form));
    }

    [Fact]
    public async Task The_calendar_opens_on_the_day_that_was_understood()
    {
        var form = Form();
        Assert.Equal(("2026-12-01", "Vælg i kalender", "Forrige måned", "Næste måned"), Calendar(form));

        await form.Find("#follow-up-due").ChangeAsync(new() { Value = "24-12-26" });

        Assert.Equal("2026-12-24", form.Find("[data-calendar]").GetAttribute("data-date"));
    }

    [Fact]
    public void The_calendar_speaks_the_readers_language()
    {
        using var english = Culture.English();

        Assert.Equal(("2026-12-01", "Choose in a calendar", "Previous month", "Next month"), Calendar(Form()));
    }

    [Fact]
    public async Task What_cannot_be_read_stays_is_told_beside_the_field_and_saves_nothing()
    {
        var form = Form();

        await form.Find("#follow-up-due").ChangeAsync(new() { Value = "31-02-26" });
        await form.Find("form").SubmitAsync();

        Assert.Equal("31-02-26", form.Find("#follow-up-due").GetAttribute("value"));
        Assert.StartsWith("Det kan ikke læses som en dato.", form.Find("#follow-up-due-problem").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(0, saved);
    }

    [Theory]
    [InlineData("24-12-0026", "Datoen skal ligge fra 1. jan. 2000 til 31. dec. 2099. Er den skrevet rigtigt?")]
    [InlineData("", "Skriv noget her.")]
    public async Task A_date_without_sense_is_told_in_the_readers_language_before_it_is_saved(string typed, string message)
    {
        var form = Form();

        await form.Find("#follow-up-due").ChangeAsync(new() { Value = typed });
        await form.Find("form").SubmitAsync();

        Assert.Equal(message, form.Find("#follow-up-due-problem").TextContent.Trim());
        Assert.Equal(0, saved);
    }

    [Fact]
    public async Task No_English_word_is_on_a_Danish_screen_nor_a_Danish_one_on_an_English()
    {
        using var english = Culture.English();
        var form = Form();

        await form.Find("#follow-up-due").ChangeAsync(new() { Value = "soon" });

        Assert.StartsWith("That cannot be read as a date.", form.Find("#follow-up-due-problem").TextContent.Trim(), StringComparison.Ordinal);
    }

    private static string Spoken(IRenderedComponent<IComponent> form) => form.Find(".field [role=status]").TextContent;

    private static (string? Date, string? Opener, string? Earlier, string? Later) Calendar(IRenderedComponent<IComponent> form)
    {
        var (opener, calendar) = (form.Find("[data-calendar]"), form.Find(".calendar"));
        return (opener.GetAttribute("data-date"), opener.GetAttribute("aria-label"), calendar.GetAttribute("data-earlier"), calendar.GetAttribute("data-later"));
    }

    private IRenderedComponent<ActionForm<AddFollowUpInput>> Form() => Render<ActionForm<AddFollowUpInput>>(parameters => parameters
        .Add(form => form.Input, input)
        .Add(form => form.OnValid, () => saved++)
        .Add(form => form.SubmitLabel, "Gem")
        .AddChildContent<FollowUpFields>(fields => fields.Add(field => field.Input, input)));
}
