using Sammen.Domain.People;

namespace Sammen.Web.Access;

/// <summary>Who is asking. Every query and every change is answered for one of these.</summary>
/// <param name="MunicipalityCode">The municipality a leader leads in; <see langword="null"/> for all others.</param>
public sealed record SignedInUser(Guid Id, string Name, Role Role, string? MunicipalityCode);
