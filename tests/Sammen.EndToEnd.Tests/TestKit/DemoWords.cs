namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>What the tests look for in the demo round.</summary>
internal static class DemoWords
{
    public const string Project = "Natsensorer på plejecentrene";
    public const string HeldWorkshop = "Workshop om kravene";

    /// <summary>The project with a workshop on the day the demo round is seeded.</summary>
    public const string ProjectOfToday = "Skriverobot i borgerservice";
    public const string WorkshopOfToday = "Prøvehandling: ti svar på ti dage";
}
