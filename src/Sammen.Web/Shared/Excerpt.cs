using System.Globalization;

namespace Sammen.Web.Shared;

/// <summary>The beginning of a text, for where it only has to be recognised.</summary>
internal static class Excerpt
{
    private const int Length = 40;

    /// <summary>At most forty characters as people count them: no letter loses its accent, no emoji its half.</summary>
    public static string Of(string text)
    {
        var end = 0;
        for (var taken = 0; taken < Length && end < text.Length; taken++)
        {
            end += StringInfo.GetNextTextElementLength(text, end);
        }

        return end == text.Length ? text : $"{text[..end]} …";
    }
}
