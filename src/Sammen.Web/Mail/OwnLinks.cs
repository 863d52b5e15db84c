using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Sammen.Web.Startup;

namespace Sammen.Web.Mail;

/// <summary>Links to the installation as they stand in mails: from the setting, never from a request, which anybody can make.</summary>
public sealed class OwnLinks(SammenSettings settings, IServiceProvider services)
{
    private static readonly Uri Nowhere = new("http://localhost");

    /// <param name="path">From the root of the installation.</param>
    public Uri To(string path) => new(Root, path);

    /// <summary>What the installation calls itself in the Message-ID of its mails.</summary>
    public string Host => Root.IdnHost;

    /// <summary>Outside Production the setting may be missing; then it is where this very process listens.</summary>
    private Uri Root => settings.PublicAddress
        ?? (services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } listens && Uri.TryCreate(listens, UriKind.Absolute, out var address)
            ? address : Nowhere);
}
