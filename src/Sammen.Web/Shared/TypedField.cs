using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;

namespace Sammen.Web.Shared;

/// <summary>A text field that understands what is typed, says so by writing it out when the field is left, and says what it cannot read.</summary>
public abstract class TypedField<TValue> : InputBase<TValue?>
    where TValue : struct
{
    /// <summary>The field itself, for one that has more beside it.</summary>
    protected RenderFragment TextField => BuildTextField;

    protected override void BuildRenderTree(RenderTreeBuilder builder) => BuildTextField(builder);

    private void BuildTextField(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "input");
        builder.AddMultipleAttributes(1, AdditionalAttributes);
        builder.AddAttribute(2, "type", "text");
        builder.AddAttribute(3, "autocomplete", "off");
        builder.AddAttribute(4, "class", CssClass);
        builder.AddAttribute(5, "value", CurrentValueAsString);
        builder.AddAttribute(6, "onchange", EventCallback.Factory.CreateBinder<string?>(this, typed => CurrentValueAsString = typed, CurrentValueAsString));
        builder.SetUpdatesAttributeName("value");
        builder.CloseElement();
    }
}
