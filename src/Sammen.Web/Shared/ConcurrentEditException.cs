namespace Sammen.Web.Shared;

/// <summary>Somebody else saved the same thing after this person opened it. Nothing was overwritten.</summary>
public sealed class ConcurrentEditException() : Exception("Somebody else has saved a newer version.");
