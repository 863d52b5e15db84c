namespace Sammen.Web.Features.Dashboard;

/// <summary>Names the texts in <c>DashboardTexts.resx</c> (Danish) and <c>DashboardTexts.en.resx</c>.</summary>
public sealed class DashboardTexts;
