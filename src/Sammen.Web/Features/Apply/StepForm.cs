using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Apply;

/// <summary>One step of an application: its form is filled from what is kept, and keeps what was typed when that will not do.</summary>
public abstract class StepForm<TInput> : ComponentBase
    where TInput : StepInput
{
    [Parameter, EditorRequired]
    public string Key { get; set; } = "";

    /// <summary>What is kept.</summary>
    [Parameter, EditorRequired]
    public ApplicantView View { get; set; } = null!;

    /// <summary>Called when the step was kept.</summary>
    [Parameter, EditorRequired]
    public EventCallback<bool> OnKept { get; set; }

    [SupplyParameterFromForm]
    public TInput? Input { get; set; }

    [Inject]
    private FailureWording Failures { get; set; } = null!;

    [Inject]
    private FillApplication FillApplication { get; set; } = null!;

    protected EditContext Context { get; private set; } = null!;

    /// <inheritdoc cref="StepFrame.Problems"/>
    protected IReadOnlyList<ValidationFailure> Problems { get; private set; } = [];

    protected override void OnInitialized() => Context = new EditContext(Input ??= Of(View));

    /// <summary>The step as it is kept.</summary>
    protected abstract TInput Of(ApplicantView view);

    protected async Task KeepAsync()
    {
        try
        {
            await FillApplication.HandleAsync(Key, Input!, CancellationToken.None);
            await OnKept.InvokeAsync(Input!.GoesBack);
        }
        catch (ValidationException invalid)
        {
            Problems = [.. invalid.Errors];
        }
        catch (Exception refused) when (FailureWording.IsExpected(refused))
        {
            Problems = [new ValidationFailure("", Failures.Describe(refused))];
        }
    }
}
