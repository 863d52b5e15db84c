namespace Sammen.Domain.DialogueMaps;

/// <summary>So many out of so many: "13 af 24".</summary>
public readonly record struct Share(int Count, int Of)
{
    /// <summary>Between 0 and 1; 0 when there is nothing to count.</summary>
    public double Ratio => Of == 0 ? 0 : (double)Count / Of;
}
