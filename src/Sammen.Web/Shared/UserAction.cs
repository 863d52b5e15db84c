using MudBlazor;

namespace Sammen.Web.Shared;

/// <summary>Runs what a button asks for and tells the person in plain words when it could not be done.</summary>
public sealed class UserAction(FailureWording failures, ISnackbar snackbar)
{
    /// <returns>Whether it was done.</returns>
    public async Task<bool> RunAsync(Func<Task> action)
    {
        try
        {
            await action();
            return true;
        }
        catch (Exception failure) when (FailureWording.IsExpected(failure))
        {
            snackbar.Add(failures.Describe(failure), Severity.Error);
            return false;
        }
    }

    /// <summary>Reads the page anew after something was saved. When that fails, what was saved is saved all the same, and the person is told so.</summary>
    public async Task ReadAgainAsync(Func<Task> read)
    {
        try
        {
            await read();
        }
        catch (Exception failure)
        {
            // Also what nobody expected: the error boundary would leave the person to think that it was not saved.
            snackbar.Add(failures.DescribeUnread(failure), Severity.Warning);
        }
    }
}
