using Xunit.Sdk;
using Xunit.v3;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>The classes that take longest begin first, so that none of them is what everybody waits for in the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest =
    [
        nameof(RoundJourneyTests), nameof(Standing.DialogChecks), nameof(Standing.FocusChecks), nameof(AccessibilityTests), nameof(NothingIsLostTests),
        nameof(PlacesOfWritingTests), nameof(OnThisDeviceTests),
        nameof(Standing.SeenChecks), nameof(Hostile.HostileTextTests), nameof(FirstHourTests), nameof(ScreenshotTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection
        => [.. testCollections.OrderBy(Place).ThenBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal)];

    private static int Place<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
        => Array.FindIndex(Longest, name => collection.TestCollectionDisplayName.Contains($".{name} ", StringComparison.Ordinal)) is >= 0 and var place ? place : Longest.Length;
}
