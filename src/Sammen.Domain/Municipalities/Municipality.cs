namespace Sammen.Domain.Municipalities;

/// <summary>A Danish municipality (kommune), known by its official three-digit code.</summary>
public sealed class Municipality
{
    public const int CodeLength = 3;
    public const int NameMaxLength = 60;

    private Municipality()
    {
    }

    public Municipality(string code, string name, bool isDemo = false)
    {
        Code = code;
        Name = FreeText.Required(name, NameMaxLength);
        IsDemo = isDemo;
    }

    /// <summary>Official code, for example 751 for Aarhus. Invented municipalities use 9xx.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name without the word "Kommune".</summary>
    public string Name { get; private set; } = "";

    /// <summary>Invented for the demo round; every screen says so.</summary>
    public bool IsDemo { get; private set; }
}
