namespace Sammen.Web.Features.People;

/// <summary>Names the texts in <c>PeopleTexts.resx</c> (Danish) and <c>PeopleTexts.en.resx</c>.</summary>
public sealed class PeopleTexts;
