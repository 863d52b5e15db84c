using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sammen.Web.Tests.TestKit;

/// <summary>Somebody else saves between another person's reading and saving: once, each time it is asked for.</summary>
internal sealed class SomebodyElse : SaveChangesInterceptor
{
    public Func<Task>? Saves { get; set; }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var (saves, _) = (Saves, Saves = null);
        await (saves?.Invoke() ?? Task.CompletedTask);
        return result;
    }
}
