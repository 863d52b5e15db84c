namespace Sammen.Domain.Projects;

/// <summary>What kind of technology a project is about: a short fixed list, so that projects can be put side by side.</summary>
public enum TechnologyKind
{
    WelfareTechnology = 1,
    SensorsAndMonitoring = 2,
    AiAndDecisionSupport = 3,
    RobotsAndAutomation = 4,
    CommunicationAndScreenContact = 5,
    PlanningAndDocumentation = 6,

    /// <summary>None of these: said in own words. Projects from before the list have none until somebody chooses.</summary>
    Other = 99,
}
