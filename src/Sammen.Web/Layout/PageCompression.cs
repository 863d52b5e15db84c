using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Sammen.Web.Layout;

/// <summary>Compresses pages where their length betrays nothing (decision 0021). Files are compressed when the program is published.</summary>
/// <remarks>
/// Who can make a browser ask for a page with a guess in its address, and can see how long the answer is, learns from the length whether the
/// guess stands elsewhere on the page. Only another site can do so unnoticed, and a browser says when one does.
/// </remarks>
internal sealed class PageCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    private const string WhoAsked = "Sec-Fetch-Site";

    public override bool ShouldCompressResponse(HttpContext context)
        => (context.User.Identity is not { IsAuthenticated: true } || IsAskedByOwnPageOrPerson(context.Request)) && base.ShouldCompressResponse(context);

    /// <summary>No page can forge it; a browser too old to say it gets its pages as they are.</summary>
    private static bool IsAskedByOwnPageOrPerson(HttpRequest request) => request.Headers[WhoAsked].ToString() is "same-origin" or "none";
}
