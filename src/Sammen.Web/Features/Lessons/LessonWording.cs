using Microsoft.Extensions.Localization;

namespace Sammen.Web.Features.Lessons;

/// <summary>How what is said of lessons in several places is worded.</summary>
internal static class LessonWording
{
    /// <summary>How many elsewhere found it useful.</summary>
    public static string Useful(this IStringLocalizer<LessonsTexts> texts, int count) => count switch
    {
        0 => texts["UsefulNobody"],
        1 => texts["UsefulOne"],
        _ => texts["UsefulMany", count],
    };
}
