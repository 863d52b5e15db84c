using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Sammen.Domain.Applications;
using Sammen.Web.Access;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Apply;

/// <summary>Where a municipality applies: the first step, and the way back to what was begun in this browser.</summary>
public sealed partial class ApplyPage
{
    private static readonly int StepCount = Enum.GetValues<ApplicationStep>().Length;

    private EditContext context = null!;
    private IReadOnlyList<ValidationFailure> problems = [];
    private PublicRound? open;
    private PublicRound? now;
    private ApplicantView? begun;
    private string? begunKey;
    private string? privacy;

    [SupplyParameterFromForm]
    private BeginApplicationInput Input { get; set; } = null!;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Input ??= new BeginApplicationInput { Stamp = FormStamp.Make() };
        context = new EditContext(Input);
        begunKey = HttpContext.Request.Read(Settings);
        begun = await Queries.FindAsync(begunKey, HttpContext.RequestAborted);
        (open, now) = await Rounds.FindAsync(HttpContext.RequestAborted);
        privacy = (await PublicTexts.ReadAsync()).Said.PrivacyLink;
    }

    private async Task BeginAsync()
    {
        if (!string.IsNullOrEmpty(Input.Website) || !FormStamp.IsOfAPerson(Input.Stamp))
        {
            Refuse(T["TooFast"]);
            return;
        }

        try
        {
            await Validator.ValidateAndThrowAsync(Input, CancellationToken.None);
            if (!Floods.Admits(Input.Email, HttpContext.Connection.RemoteIpAddress))
            {
                HttpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                Refuse(T["TooMany"]);
                return;
            }

            await BeginApplication.HandleAsync(Input, CancellationToken.None);
            HttpContext.Response.RememberApplication(Settings, Input.Key!);
            Navigation.NavigateTo(Addresses.Step(Input.Key!, ApplicationStep.Who));
        }
        catch (ValidationException invalid)
        {
            problems = [.. invalid.Errors];
        }
        catch (Exception refused) when (FailureWording.IsExpected(refused))
        {
            Refuse(Failures.Describe(refused));
        }
    }

    private void Refuse(string problem) => problems = [new ValidationFailure("", problem)];
}
