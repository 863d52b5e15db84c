using Bunit;
using Microsoft.AspNetCore.Components;
using Sammen.Domain;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

public sealed class ActionFormTests : Screen
{
    private readonly EditNoteInput input = new()
    {
        Text = "Det jeg skrev",
        Kind = Domain.Notes.NoteKind.Idea,
        Question = Domain.Method.CoreQuestion.CoreTask,
        Visibility = Domain.Notes.NoteVisibility.Programme,
    };

    [Fact]
    public async Task A_save_that_fails_is_said_in_plain_words_and_keeps_what_was_typed()
    {
        var form = Form(() => throw new TimeoutException());

        await form.Find("form").SubmitAsync();

        Assert.Equal("Det kunne ikke gemmes lige nu. Det, I har skrevet, står her stadig. Prøv igen om lidt.", form.Find("[role=alert]").TextContent.Trim());
        Assert.Equal("Det jeg skrev", input.Text);
        Assert.False(form.Find("button").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_failure_nobody_expected_is_said_too_and_keeps_what_was_typed()
    {
        var form = Form(() => throw new InvalidOperationException("A bug that quotes: Det jeg skrev"));

        await form.Find("form").SubmitAsync();

        Assert.StartsWith("Det kunne ikke gemmes lige nu.", form.Find("[role=alert]").TextContent.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("bug", form.Markup, StringComparison.Ordinal);
        Assert.Equal("Det jeg skrev", input.Text);
        Assert.False(form.Find("button").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_rule_the_database_found_broken_is_told()
    {
        var form = Form(() => throw new RuleBrokenException(Rule.FollowUpClosed));

        await form.Find("form").SubmitAsync();

        Assert.Equal("Opfølgningen er allerede lukket.", form.Find("[role=alert]").TextContent.Trim());
    }

    [Fact]
    public async Task The_message_goes_when_the_next_try_succeeds()
    {
        var tries = 0;
        var form = Form(() => tries++ == 0 ? throw new TimeoutException() : Task.CompletedTask);

        await form.Find("form").SubmitAsync();
        await form.Find("form").SubmitAsync();

        Assert.Equal("", form.Find("[role=alert]").TextContent.Trim());
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task The_button_is_busy_while_it_waits_and_a_second_press_does_nothing()
    {
        var saving = new TaskCompletionSource();
        var saves = 0;
        var form = Form(() =>
        {
            saves++;
            return saving.Task;
        });

        var first = form.Find("form").SubmitAsync();
        Assert.True(form.Find("button").HasAttribute("disabled"));
        Assert.Equal("true", form.Find("button").GetAttribute("aria-busy"));
        var second = form.Find("form").SubmitAsync();
        saving.SetResult();
        await first;
        await second;

        Assert.Equal(1, saves);
        Assert.False(form.Find("button").HasAttribute("disabled"));
    }

    [Fact]
    public async Task An_invalid_form_is_not_handed_on()
    {
        var saves = 0;
        input.Text = " ";
        var form = Form(() =>
        {
            saves++;
            return Task.CompletedTask;
        });

        await form.Find("form").SubmitAsync();

        Assert.Equal(0, saves);
    }

    private IRenderedComponent<ActionForm<EditNoteInput>> Form(Func<Task> save) => Render<ActionForm<EditNoteInput>>(parameters => parameters
        .Add(form => form.Input, input)
        .Add(form => form.OnValid, save)
        .Add(form => form.SubmitLabel, "Gem")
        .Add(form => form.ChildContent, (RenderFragment)(_ => { })));
}
