namespace Sammen.Web.Access;

/// <summary>What was asked for does not exist, or the person may not see or change it. From outside the two look the same.</summary>
public sealed class NotAvailableException() : Exception("It does not exist, or access to it is denied.");
