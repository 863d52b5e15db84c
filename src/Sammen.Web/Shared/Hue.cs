using Sammen.Domain.Method;

namespace Sammen.Web.Shared;

/// <summary>The style class that gives an element a question's hue. A hue is used for that question only.</summary>
internal static class Hue
{
    public static string Of(CoreQuestion question) => $"q{(int)question}";
}
