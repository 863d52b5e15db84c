namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>For tests with faults of their own: those of a machine that is short of time would come on top of them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
