using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Sammen.Domain;

namespace Sammen.Web.Shared;

/// <summary>The browser's own list of choices. What is none of them is refused beside the field in the reader's language.</summary>
public sealed class ChoiceSelect<TValue> : InputSelect<TValue>
    where TValue : struct, Enum
{
    [Inject]
    private RuleWording Wording { get; set; } = null!;

    protected override bool TryParseValueFromString(string? value, out TValue result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        if (Enum.TryParse(value, out result) && Enum.IsDefined(result))
        {
            validationErrorMessage = null;
            return true;
        }

        validationErrorMessage = Wording.Of(Rule.UnknownChoice);
        return false;
    }
}
