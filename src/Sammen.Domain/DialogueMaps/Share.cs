namespace Sammen.Domain.DialogueMaps;

/// <summary>So many out of so many: "13 af 24".</summary>
public readonly record struct Share(int Count, int Of)
{
    /// <summary>Between 0 and 1; 0 when there is nothing to count.</summary>
    public double Ratio => Of == 0 ? 0 : (double)Count / Of;

    /// <summary>Both counted together: 1 of 2 and 3 of 6 are 4 of 8.</summary>
    public static Share operator +(Share one, Share other) => new(one.Count + other.Count, one.Of + other.Of);

    /// <inheritdoc cref="op_Addition"/>
    public Share Add(Share other) => this + other;
}
