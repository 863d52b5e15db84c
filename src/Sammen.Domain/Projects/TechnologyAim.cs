namespace Sammen.Domain.Projects;

/// <summary>What the municipality does about its technology.</summary>
public enum TechnologyAim
{
    /// <summary>It is being developed.</summary>
    Developed = 1,

    /// <summary>It is being bought.</summary>
    Bought = 2,

    /// <summary>It is there already and is being introduced.</summary>
    Introduced = 3,
}
