using Bunit;
using Sammen.Web.Features.WorkshopMinutes;

namespace Sammen.Web.Tests.Components;

/// <summary>What was promised, wherever the minutes list it.</summary>
public sealed class PromiseListTests : Screen
{
    [Fact]
    public void Each_promise_says_what_by_whom_and_until_when()
    {
        var list = Render<PromiseList>(parameters => parameters
            .Add(promises => promises.Promises, [new PromiseRow(Guid.NewGuid(), null, "Ring til leverandøren", "TR", new DateOnly(2026, 5, 4))]));

        Assert.Equal(["Ring til leverandøren TR, senest 4. maj 2026"], list.Find("ul").Items(), StringComparer.Ordinal);
    }
}
