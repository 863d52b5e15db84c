namespace Sammen.Web.Shared;

/// <summary>One of several things that can be done, as a button in <see cref="ActionButtons"/>.</summary>
/// <param name="Name">Tells it from the others, also for scripts (<c>data-action</c>), whatever its words.</param>
/// <param name="Words">On the button.</param>
/// <param name="OnPress">What a press does.</param>
/// <param name="SpokenWords">Read aloud instead, where the words alone do not say what they are about.</param>
public sealed record ButtonAction(string Name, string Words, Func<Task> OnPress, string? SpokenWords = null);
