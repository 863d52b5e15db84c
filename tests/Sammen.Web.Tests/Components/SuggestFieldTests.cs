using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

public sealed class SuggestFieldTests : Screen
{
    private readonly AddFollowUpInput input = new() { What = "Ring", Due = new DateOnly(2026, 12, 1) };
    private int reads;

    [Fact]
    public async Task What_is_typed_is_kept_whether_it_was_suggested_or_not()
    {
        var form = Form();

        await form.Type("Hvem", "HR og TR");

        Assert.Equal("HR og TR", input.Responsible);
    }

    [Fact]
    public async Task The_list_holds_what_was_typed_first_and_then_what_fits_and_is_read_once()
    {
        var field = Form().FindComponent<MudAutocomplete<string>>();

        Assert.Equal(["li", "Lise Holm", "Lis Berg"], await Search(field, " li "), StringComparer.Ordinal);
        Assert.Equal(["Lise Holm", "Lis Berg", "HR"], await Search(field, ""), StringComparer.Ordinal);
        Assert.Empty(await Search(field, "Lederen"));
        Assert.Equal(1, reads);
    }

    [Fact]
    public async Task What_is_wrong_is_tied_to_the_field()
    {
        var form = Form();
        Assert.Equal(("hvem-problem", "true", "false"), Ties(form));

        await form.Find("form").SubmitAsync();

        Assert.Equal(("hvem-problem", "true", "true"), Ties(form));
        Assert.Equal("Skriv noget her.", form.Problem("Hvem"));
    }

    private static async Task<IEnumerable<string>> Search(IRenderedComponent<MudAutocomplete<string>> field, string typed)
        => (await field.Instance.SearchFunc!(typed, default)!)!;

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
        return Task.FromResult<IReadOnlyList<string>>(["Lise Holm", "Lis Berg", "HR"]);
    }
}
