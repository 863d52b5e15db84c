namespace Sammen.Domain.Projects;

/// <summary>The field of municipal work a project belongs to (fagområde): a short fixed list, so that projects can be put side by side.</summary>
public enum Area
{
    ElderlyAndHealth = 1,
    DisabilityAndSocial = 2,
    ChildrenAndSchools = 3,
    DayCare = 4,
    Employment = 5,
    TechnicalAndEnvironment = 6,
    AdministrationAndCitizenService = 7,
    Culture = 8,

    /// <summary>None of these: said in own words.</summary>
    Other = 99,
}
