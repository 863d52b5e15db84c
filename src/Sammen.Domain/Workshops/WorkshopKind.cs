namespace Sammen.Domain.Workshops;

public enum WorkshopKind
{
    Workshop = 1,

    /// <summary>Processparring.</summary>
    Sparring = 2,

    /// <summary>Undervisning.</summary>
    Teaching = 3,

    /// <summary>Fælles læring across municipalities.</summary>
    SharedLearning = 4,
}
