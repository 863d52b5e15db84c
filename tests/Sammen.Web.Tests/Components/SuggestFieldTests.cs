using Bunit;
using Microsoft.AspNetCore.Components;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

public sealed class SuggestFieldTests : Screen
{
    private readonly AddFollowUpInput input = new() { What = "Ring", Due = new DateOnly(2026, 12, 1) };
    private int reads;
    private bool isUnread;

    [Fact]
    public async Task What_is_typed_is_kept_whether_it_was_suggested_or_not()
    {
        var form = Form();

        await form.Type("Hvem", "HR og TR");

        Assert.Equal("HR og TR", input.Responsible);
    }

    [Fact]
    public async Task What_is_suggested_is_read_once_when_somebody_comes_to_the_field()
    {
        var form = Form();
        Assert.Equal(0, reads);
        Assert.Empty(Suggested(form));

        await form.Find("#hvem").FocusAsync(new());
        await form.Find("#hvem").FocusAsync(new());

        Assert.Equal(["Lise Holm", "Lis Berg", "HR"], Suggested(form), StringComparer.Ordinal);
        Assert.Equal(1, reads);
    }

    [Fact]
    public async Task Where_nothing_can_be_read_one_types_without_and_it_is_asked_for_again_later()
    {
        isUnread = true;
        var form = Form();
        await form.Find("#hvem").FocusAsync(new());
        Assert.Empty(Suggested(form));
        await form.Type("Hvem", "HR");
        Assert.Equal("HR", input.Responsible);

        isUnread = false;
        await form.Find("#hvem").FocusAsync(new());

        Assert.Equal(["Lise Holm", "Lis Berg", "HR"], Suggested(form), StringComparer.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_tied_to_the_field()
    {
        var form = Form();
        Assert.Equal(("hvem-problem", "true", null), Ties(form));

        await form.Find("form").SubmitAsync();

        Assert.Equal(("hvem-problem", "true", "true"), Ties(form));
        Assert.Equal("Skriv noget her.", form.Problem("Hvem"));
    }

    /// <summary>What the browser shows beside the field.</summary>
    private static IEnumerable<string?> Suggested(IRenderedComponent<IComponent> form)
        => form.FindAll($"datalist#{form.Find("#hvem").GetAttribute("list")} option").Select(option => option.GetAttribute("value"));

    private static (string?, string?, string?) Ties(IRenderedComponent<IComponent> form)
    {
        var field = form.Find("#hvem");
        return (field.GetAttribute("aria-describedby"), field.GetAttribute("aria-required"), field.GetAttribute("aria-invalid"));
    }

    private IRenderedComponent<IComponent> Form() => Render<ActionForm<AddFollowUpInput>>(parameters => parameters
        .Add(form => form.Input, input)
        .Add(form => form.OnValid, () => { })
        .Add(form => form.SubmitLabel, "Gem")
        .AddChildContent<Field<string?>>(field => field
            .Add(part => part.Label, "Hvem").Add(part => part.Id, "hvem").Add(part => part.For, () => input.Responsible)
            .Add(part => part.ChildContent, attributes => builder =>
            {
                builder.OpenComponent<SuggestField>(0);
                builder.AddMultipleAttributes(1, attributes);
                builder.AddAttribute(2, "Value", input.Responsible);
                builder.AddAttribute(3, "ValueChanged", EventCallback.Factory.Create<string?>(this, typed => input.Responsible = typed));
                builder.AddAttribute(4, "ValueExpression", (System.Linq.Expressions.Expression<Func<string?>>)(() => input.Responsible));
                builder.AddAttribute(5, "Suggestions", (Func<CancellationToken, Task<IReadOnlyList<string>>>)ReadAsync);
                builder.CloseComponent();
            })));

    private Task<IReadOnlyList<string>> ReadAsync(CancellationToken ct)
    {
        reads++;
        return isUnread ? throw new TimeoutException() : Task.FromResult<IReadOnlyList<string>>(["Lise Holm", "Lis Berg", "HR"]);
    }
}
