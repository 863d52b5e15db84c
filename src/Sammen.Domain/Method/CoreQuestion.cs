namespace Sammen.Domain.Method;

/// <summary>The four core questions asked in every phase, in the order they are asked.</summary>
public enum CoreQuestion
{
    /// <summary>Kerneopgave: the purpose and the expected benefit of the technology.</summary>
    CoreTask = 1,

    /// <summary>Opgaveløsning: how the technology affects everyday work.</summary>
    DailyWork = 2,

    /// <summary>Kompetenceudvikling: how it changes the need for competences.</summary>
    Competences = 3,

    /// <summary>Inddragelse: how to work together on the implementation.</summary>
    Involvement = 4,
}
