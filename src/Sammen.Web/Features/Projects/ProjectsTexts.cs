namespace Sammen.Web.Features.Projects;

/// <summary>Names the texts in <c>ProjectsTexts.resx</c> (Danish) and <c>ProjectsTexts.en.resx</c>.</summary>
public sealed class ProjectsTexts;
