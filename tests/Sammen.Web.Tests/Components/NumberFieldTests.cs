using Bunit;
using Microsoft.AspNetCore.Components;
using Sammen.Domain.People;
using Sammen.Web.Features.Projects;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Localization;

namespace Sammen.Web.Tests.Components;

/// <summary>A number with decimals, as Danes and others write it.</summary>
public sealed class NumberFieldTests : Screen
{
    private readonly MakeProjectInput input = new();

    [Theory]
    [InlineData("7,5", "7,5")]
    [InlineData("7.5", "7,5")]
    [InlineData(" 20 ", "20")]
    [InlineData("12,25", "12,25")]
    [InlineData("12,50", "12,5")]
    public async Task What_was_understood_is_written_out(string typed, string written)
    {
        var form = await FormAsync();

        await form.Find("#hours").ChangeAsync(new() { Value = typed });

        Assert.Equal(written, form.Find("#hours").GetAttribute("value"));
        Assert.Equal("", form.Find(".field-problem").Words());
    }

    [Theory]
    [InlineData("1.000")]
    [InlineData("7,555")]
    [InlineData("syv")]
    [InlineData("1e3")]
    public async Task What_could_be_two_things_or_none_is_not_understood(string typed)
    {
        var form = await FormAsync();

        await form.Find("#hours").ChangeAsync(new() { Value = typed });

        Assert.StartsWith("Skriv et tal, for eksempel 7,5.", form.Find(".field-problem").Words(), StringComparison.Ordinal);
        Assert.Equal(typed, form.Find("#hours").GetAttribute("value"));
    }

    [Fact]
    public async Task It_is_written_out_as_the_readers_language_does()
    {
        using var english = Culture.English();
        var form = await FormAsync();

        await form.Find("#hours").ChangeAsync(new() { Value = "7,5" });

        Assert.Equal("7.5", form.Find("#hours").GetAttribute("value"));
    }

    private async Task<IRenderedComponent<ActionForm<MakeProjectInput>>> FormAsync()
    {
        await SignInAsync(Role.ProgrammeManager);
        return Render<ActionForm<MakeProjectInput>>(form => form
            .Add(part => part.Input, input)
            .Add(part => part.SubmitLabel, "Gem")
            .Add(part => part.OnValid, () => { })
            .AddChildContent<Field<decimal?>>(field => field
                .Add(part => part.Id, "hours")
                .Add(part => part.Label, "Timer")
                .Add(part => part.For, () => input.LeaderHours)
                .Add(part => part.ChildContent, attributes => builder =>
                {
                    builder.OpenComponent<DecimalField>(0);
                    builder.AddMultipleAttributes(1, attributes);
                    builder.AddAttribute(2, "Value", input.LeaderHours);
                    builder.AddAttribute(3, "ValueChanged", EventCallback.Factory.Create<decimal?>(this, hours => input.LeaderHours = hours));
                    builder.AddAttribute(4, "ValueExpression", (System.Linq.Expressions.Expression<Func<decimal?>>)(() => input.LeaderHours));
                    builder.CloseComponent();
                })));
    }
}
