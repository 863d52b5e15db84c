using System.Globalization;

namespace Sammen.Web.Shared;

internal static class Initials
{
    /// <summary>"MK", for a round mark beside or instead of the name.</summary>
    public static string Of(string name)
        => string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(part => StringInfo.GetNextTextElement(part)));
}
