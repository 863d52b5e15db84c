namespace Sammen.Bench;

/// <summary>How long the same request took, each time.</summary>
internal sealed class Timings
{
    private readonly List<double> milliseconds = [];

    public double Median => Quantile(0.5);

    public double Percentile95 => Quantile(0.95);

    public void Add(TimeSpan time) => milliseconds.Add(time.TotalMilliseconds);

    /// <summary>The smallest time that so many of all times do not exceed.</summary>
    private double Quantile(double share) => milliseconds.Order().ElementAt((int)Math.Ceiling(share * milliseconds.Count) - 1);
}
