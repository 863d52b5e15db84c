using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Sammen.Domain;

namespace Sammen.Web.Shared;

/// <summary>
/// A form over the record its handler takes. Says what is wrong beside the field, keeps everything typed when a save fails,
/// and is busy while it waits. What is typed in it is a draft on the device until it is saved or thrown away (wwwroot/writing.js).
/// </summary>
public sealed partial class ActionForm<TInput> : ComponentBase, IDisposable
{
    private EditContext editContext = null!;
    private ValidationMessageStore messages = null!;
    private string? problem;
    private bool busy;

    [Parameter, EditorRequired]
    public TInput Input { get; set; } = null!;

    /// <summary>Hands the record to its handler. An expected failure becomes a message; what was typed stays.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnValid { get; set; }

    [Parameter, EditorRequired]
    public string SubmitLabel { get; set; } = "";

    /// <summary>The field a rule is about, where only the database could tell that it was broken.</summary>
    [Parameter]
    public IReadOnlyDictionary<Rule, string> RuleFields { get; set; } = new Dictionary<Rule, string>();

    /// <summary>What the form changes, where a page can open it for one of several: each has a draft of its own.</summary>
    [Parameter]
    public Guid? About { get; set; }

    [Parameter, EditorRequired]
    public RenderFragment ChildContent { get; set; } = null!;

    /// <summary>The dialog the form stands in, if any: it has a way out beside the form's own button.</summary>
    [CascadingParameter]
    private DialogFrame? Frame { get; set; }

    /// <summary>Names the form on its page, the same at every visit.</summary>
    private string Place => About is { } one ? $"{typeof(TInput).Name} {one}" : typeof(TInput).Name;

    public void Dispose() => editContext?.OnFieldChanged -= ShowField;

    protected override void OnParametersSet()
    {
        if (editContext is not null && ReferenceEquals(editContext.Model, Input))
        {
            return;
        }

        Dispose();
        editContext = new EditContext(Input);
        messages = new ValidationMessageStore(editContext);
        editContext.OnFieldChanged += ShowField;
    }

    private void ShowField(object? sender, FieldChangedEventArgs change)
    {
        messages.Clear(change.FieldIdentifier);
        foreach (var failure in Validator.Validate(Input).Errors.Where(failure => FieldPath.Find(Input, failure.PropertyName).Equals(change.FieldIdentifier)))
        {
            messages.Add(change.FieldIdentifier, failure.ErrorMessage);
        }

        editContext.NotifyValidationStateChanged();
    }

    private async Task SubmitAsync()
    {
        if (busy)
        {
            return;
        }

        SetBusy(true);
        problem = null;
        messages.Clear();
        if (editContext.GetValidationMessages().Any())
        {
            // A field could not read what stands in it: the record still holds what was there before, and that is not what is asked for.
            SetBusy(false);
            return;
        }

        try
        {
            var result = await Validator.ValidateAsync(Input);
            if (!result.IsValid)
            {
                throw new ValidationException(result.Errors);
            }

            await OnValid.InvokeAsync();
        }
        catch (ValidationException invalid)
        {
            foreach (var failure in invalid.Errors)
            {
                messages.Add(FieldPath.Find(Input, failure.PropertyName), failure.ErrorMessage);
            }
        }
        catch (RuleBrokenException broken) when (RuleFields.TryGetValue(broken.Rule, out var field))
        {
            messages.Add(editContext.Field(field), Failures.Describe(broken));
        }
        catch (Exception failure)
        {
            // Also what nobody expected: the page's error boundary would take the form, and what was typed, off the screen.
            problem = Failures.DescribeAny(failure);
        }
        finally
        {
            SetBusy(false);
        }

        editContext.NotifyValidationStateChanged();
    }

    private void SetBusy(bool value)
    {
        busy = value;
        Frame?.IsBusy = value;
    }
}
