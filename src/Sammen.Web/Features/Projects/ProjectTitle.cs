using Sammen.Domain;
using Sammen.Domain.Projects;

namespace Sammen.Web.Features.Projects;

/// <summary>What a project is called until somebody calls it something else.</summary>
internal static class ProjectTitle
{
    /// <summary>The technology in words, as much of it as a title has room for, on one line.</summary>
    public static string Of(string? technology)
    {
        var words = FreeText.Clean(technology).Replace('\n', ' ');
        if (words.Length <= Project.TitleMaxLength)
        {
            return words;
        }

        // Never half of a sign that is kept as two.
        var end = char.IsHighSurrogate(words[Project.TitleMaxLength - 1]) ? Project.TitleMaxLength - 1 : Project.TitleMaxLength;
        return words[..end].TrimEnd();
    }
}
