namespace Sammen.Web.Features.Lessons;

/// <summary>Names the texts in <c>LessonsTexts.resx</c> (Danish) and <c>LessonsTexts.en.resx</c>.</summary>
public sealed class LessonsTexts;
