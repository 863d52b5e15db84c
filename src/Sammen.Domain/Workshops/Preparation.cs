using Sammen.Domain.Projects;

namespace Sammen.Domain.Workshops;

/// <summary>
/// Time that people of the municipality spent on the course outside its workshops (forberedelse), written down by hand. It draws on the hours
/// set aside like a workshop that was held.
/// </summary>
public sealed class Preparation : Entity
{
    public const int WhatMaxLength = 300;

    /// <summary>More than a workplace spends on one thing.</summary>
    public const decimal MostHours = 500m;

    private Preparation()
    {
    }

    /// <param name="id">Named by whoever writes it down, so that sending it twice keeps it once.</param>
    /// <param name="on">The Danish date it was on, or the last of several.</param>
    /// <param name="used">Of both groups together above zero.</param>
    /// <param name="what">A word on what it was.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.DateOutOfRange"/>, <see cref="Rule.PreparationInFuture"/>, <see cref="Rule.HoursMissing"/> or <see cref="Rule.PreparationHours"/>, besides those of
    /// <see cref="FreeText"/>.
    /// </exception>
    public Preparation(Guid id, Project project, DateOnly on, HoursUsed used, string what, Guid byId, DateTime at)
    {
        (Id, ProjectId) = (id, project.Id);
        On = project.RequireNear(on);
        if (on > DanishTime.DateOf(at))
        {
            throw new RuleBrokenException(Rule.PreparationInFuture);
        }

        Used = Require(used);
        What = FreeText.Required(what, WhatMaxLength);
        (AddedById, AddedAt) = (byId, at);
        Sign(byId, at);
    }

    public Guid ProjectId { get; private set; }

    public Project Project { get; private set; } = null!;

    /// <summary>Danish date.</summary>
    public DateOnly On { get; private set; }

    public HoursUsed Used { get; private set; }

    public string What { get; private set; } = "";

    public Guid AddedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; private set; }

    /// <summary>When it was taken back, UTC; it counts no more then. <see langword="null"/> while it stands.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>Takes it back. Taken back already it stays as it is.</summary>
    /// <param name="at">Now, UTC.</param>
    public void Remove(Guid byId, DateTime at)
    {
        if (RemovedAt is null)
        {
            RemovedAt = at;
            Sign(byId, at);
        }
    }

    /// <summary>It stands after all.</summary>
    /// <param name="at">Now, UTC.</param>
    public void Restore(Guid byId, DateTime at)
    {
        if (RemovedAt is not null)
        {
            RemovedAt = null;
            Sign(byId, at);
        }
    }

    /// <summary>Hours as they are kept.</summary>
    /// <exception cref="RuleBrokenException"><see cref="Rule.HoursMissing"/> or <see cref="Rule.PreparationHours"/>.</exception>
    public static HoursUsed Require(HoursUsed used)
    {
        if (used.Leaders is < 0 or > MostHours || used.Employees is < 0 or > MostHours)
        {
            throw new RuleBrokenException(Rule.PreparationHours, MostHours);
        }

        var kept = new HoursUsed(CourseHours.Kept(used.Leaders), CourseHours.Kept(used.Employees));
        return kept == default ? throw new RuleBrokenException(Rule.HoursMissing) : kept;
    }
}
