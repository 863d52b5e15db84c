using Sammen.Data.Identity;
using Sammen.Domain.People;

namespace Sammen.Data.Seed;

/// <summary>The invented people of the demo round. They sign in with one click, in Development only.</summary>
public static class DemoPersonas
{
    internal const string FirstFacilitator = "Mette Krogh";

    /// <summary>By the key the demo files use, in the order the sign-in page shows them.</summary>
    internal static IReadOnlyDictionary<string, SammenUser> Create() => new Dictionary<string, SammenUser>(StringComparer.Ordinal)
    {
        ["mette"] = Persona(FirstFacilitator, Role.Facilitator),
        ["jonas"] = Persona("Jonas Lind", Role.Facilitator),
        ["901"] = Persona("Lise Holm", Role.MunicipalLeader, "901"),
        ["902"] = Persona("Torben Vang", Role.MunicipalLeader, "902"),
        ["903"] = Persona("Sanne Brink", Role.MunicipalLeader, "903"),
        ["904"] = Persona("Erik Ravn", Role.MunicipalLeader, "904"),
        ["kl"] = Persona("Dorthe Palm", Role.ProgrammeManager),
        ["oao"] = Persona("Henrik Sund", Role.ProgrammeManager),
        ["drift"] = Persona("Asger Toft", Role.Administrator),
    };

    private static SammenUser Persona(string name, Role role, string? municipalityCode = null)
        => InventedPerson.Create(name, $"{name.Replace(' ', '.').ToLowerInvariant()}@demo.invalid", role, municipalityCode, isDemo: true);
}
