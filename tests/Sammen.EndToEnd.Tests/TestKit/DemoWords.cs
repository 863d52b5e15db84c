namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>What the tests look for in the demo round.</summary>
internal static class DemoWords
{
    public const string Project = "Natsensorer på plejecentrene";
    public const string HeldWorkshop = "Workshop om kravene";
}
