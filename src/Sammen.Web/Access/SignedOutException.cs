namespace Sammen.Web.Access;

/// <summary>The person's sign-in is over: they signed out in another tab, or their account is no longer what it was.</summary>
public sealed class SignedOutException() : Exception("The sign-in is over.");
