using Sammen.Domain.Happenings;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Layout;

namespace Sammen.Web.Features.Me;

/// <summary>Keeps the language on the account, where mail and other devices find it. What the pages of this device follow is the cookie.</summary>
public sealed class ChooseMyLanguage(Operations operations)
{
    /// <param name="language">The name of a culture the screens speak.</param>
    public Task HandleAsync(string language, CancellationToken ct) => operations.ChangeAsync(
        async operation =>
        {
            var account = await operation.Db.RequireOwnAccountAsync(operation.User, ct);
            if (!ScreensRegistration.IsScreenCulture(language, out var culture))
            {
                return null;
            }

            Accounts.Speak(account, culture.Name);
            return new LanguageChosen(account.Id);
        },
        ct);
}
