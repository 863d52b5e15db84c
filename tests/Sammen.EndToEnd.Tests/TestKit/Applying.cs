namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>A municipality that applies, and what it says about itself.</summary>
/// <param name="Municipality">As it is called in a list: "Aarhus".</param>
/// <param name="Contact">Who is written to.</param>
internal sealed record Applying(string Municipality, string Email, string Contact, string Workplace, string Technology);
