using Sammen.Domain.Method;
using Sammen.Domain.Notes;

namespace Sammen.Web.Shared;

/// <summary>The style classes of the product's colours. A question's hue is used for that question only.</summary>
internal static class Hue
{
    public static string Of(CoreQuestion question) => $"q{(int)question}";

    public static string Of(NoteKind kind) => $"tag kind-{(int)kind}";
}
