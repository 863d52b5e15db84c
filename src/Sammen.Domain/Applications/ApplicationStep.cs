namespace Sammen.Domain.Applications;

/// <summary>The steps in which an application is filled in, in the order they are asked.</summary>
public enum ApplicationStep
{
    /// <summary>Who in the municipality is asked and answered. The e-mail address comes first of all.</summary>
    Contact = 1,

    /// <summary>Which municipality, which workplace, and its field of work.</summary>
    Who = 2,

    Technology = 3,

    /// <summary>The phases help is wanted in.</summary>
    Help = 4,

    /// <summary>The programme's three: somebody in the management stands behind it, hours are set aside, and what is learnt is shared.</summary>
    Conditions = 5,

    /// <summary>All of it once more, before it is sent.</summary>
    ReadThrough = 6,
}
