using System.Globalization;

namespace Sammen.Web.Shared;

/// <summary>The beginning of a text, for where it only has to be recognised.</summary>
internal static class Excerpt
{
    /// <param name="length">At most so many characters as people count them: no letter loses its accent, no emoji its half.</param>
    public static string Of(string text, int length = 40)
    {
        var end = 0;
        for (var taken = 0; taken < length && end < text.Length; taken++)
        {
            end += StringInfo.GetNextTextElementLength(text, end);
        }

        return end == text.Length ? text : $"{text[..end]} …";
    }
}
