using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Data.Mail;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.UnsentMail;

public sealed partial class UnsentMailPage : IDisposable
{
    private readonly PageReading reading = new();
    private int page = 1;

    [PersistentState]
    public PageOfUnsentMail? Found { get; set; }

    [SupplyParameterFromQuery(Name = "side")]
    private string? PageWord { get; set; }

    public void Dispose() => reading.Dispose();

    protected override async Task OnParametersSetAsync()
    {
        page = ListingWords.ReadPage(PageWord);
        var isOther = reading.TurnTo(page);
        if (Found is null || isOther)
        {
            await LoadAsync();
        }
    }

    private static string AddressOf(int page) => ListingWords.ToAddress(Addresses.Mail, ("side", ListingWords.OfPage(page)));

    private Task LoadAsync() => reading.ReadAsync(ct => Queries.ListAsync(page, ct), rows => Found = rows);

    private string Of(MailKind kind) => T[$"Kind_{kind}"];

    private string Of(MailProblem problem) => T[$"Problem_{problem}"];

    private string ProblemOf(UnsentMailRow row) => row switch
    {
        { Problem: null } => T["WaitsForFirst"],
        { Problem: { } problem, ServerCode: { } code } => T["WithCode", Of(problem), code],
        { Problem: { } problem } => Of(problem),
    };

    private string StandingOf(UnsentMailRow row) => row switch
    {
        { DueAt: null, Tries: 1 } => T["GivenUpOne"],
        { DueAt: null } => T["GivenUpMany", row.Tries],
        { Tries: 0 } => "",
        _ => T["TriedAgain", Dates.DayAndClock(row.DueAt.Value)],
    };

    private async Task SendAgainAsync(UnsentMailRow row)
    {
        if (await UserAction.RunAsync(() => SendMailAgain.HandleAsync(row.Id, CancellationToken.None)))
        {
            Snackbar.Add(T["SentAgain", row.Address], Severity.Success);
            await UserAction.ReadAgainAsync(LoadAsync);
        }
    }
}
