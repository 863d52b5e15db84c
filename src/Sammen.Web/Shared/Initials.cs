using System.Globalization;

namespace Sammen.Web.Shared;

internal static class Initials
{
    /// <summary>"MK", for a round mark beside or instead of the name.</summary>
    public static string Of(string name)
        => string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(part => StringInfo.GetNextTextElement(part)));

    /// <summary>"Mette K.", where there is little room and there may be two of the given name; a name of one word as it is.</summary>
    public static string WithGivenName(string name)
        => name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var given, .., var last] ? $"{given} {StringInfo.GetNextTextElement(last)}." : name;
}
