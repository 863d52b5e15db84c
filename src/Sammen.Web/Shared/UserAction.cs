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
        catch (Exception failure) when (failures.Describe(failure) is { } sentence)
        {
            snackbar.Add(sentence, Severity.Error);
            return false;
        }
    }
}
