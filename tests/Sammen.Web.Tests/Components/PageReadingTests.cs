using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

/// <summary>The last question counts, and nobody answers one that nobody asks any more.</summary>
public sealed class PageReadingTests : IDisposable
{
    private readonly PageReading reading = new();
    private readonly List<string> shown = [];

    public void Dispose() => reading.Dispose();

    [Fact]
    public async Task An_answer_is_shown_and_until_then_the_page_is_busy()
    {
        var answer = new TaskCompletionSource<string>();
        var asked = reading.ReadAsync(_ => answer.Task, shown.Add);
        Assert.True(reading.IsBusy);

        answer.SetResult("Designfasen");

        Assert.True(await asked);
        Assert.Equal(["Designfasen"], shown);
        Assert.False(reading.IsBusy);
    }

    [Fact]
    public async Task A_newer_question_calls_off_the_one_before_it_whose_late_answer_is_not_shown()
    {
        var (first, second) = (new TaskCompletionSource<string>(), new TaskCompletionSource<string>());
        var token = CancellationToken.None;
        var askedFirst = reading.ReadAsync(
            ct =>
            {
                token = ct;
                return first.Task;
            },
            shown.Add);
        var askedSecond = reading.ReadAsync(_ => second.Task, shown.Add);
        Assert.True(token.IsCancellationRequested);

        second.SetResult("ny");
        Assert.True(await askedSecond);
        first.SetResult("gammel");

        Assert.False(await askedFirst);
        Assert.Equal(["ny"], shown);
    }

    [Fact]
    public async Task A_page_that_is_left_calls_off_its_question_however_the_database_says_so()
    {
        var answer = new TaskCompletionSource<string>();
        var asked = reading.ReadAsync(_ => answer.Task, shown.Add);

        reading.Dispose();
        answer.SetException(new InvalidOperationException("Operation cancelled by user."));

        Assert.False(await asked);
        Assert.False(await reading.ReadAsync(_ => Task.FromResult("for sent"), shown.Add));
        Assert.Empty(shown);
    }

    [Fact]
    public async Task A_question_that_fails_fails_and_the_next_one_may_be_asked()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => reading.ReadAsync(_ => Task.FromException<string>(new TimeoutException()), shown.Add));

        Assert.False(reading.IsBusy);
        Assert.True(await reading.ReadAsync(_ => Task.FromResult("igen"), shown.Add));
    }
}
