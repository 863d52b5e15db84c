namespace Sammen.Domain.Method;

/// <summary>The seven phases of the programme's method, in order. The wording on screen is fixed by the programme.</summary>
public enum Phase
{
    Idea = 1,
    Decision = 2,
    Design = 3,
    Specification = 4,
    Procurement = 5,
    Development = 6,
    Implementation = 7,
}
