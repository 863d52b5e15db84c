namespace Sammen.Web.Features.Programme;

/// <summary>Names the texts in <c>ProgrammeTexts.resx</c> (Danish) and <c>ProgrammeTexts.en.resx</c>.</summary>
public sealed class ProgrammeTexts;
