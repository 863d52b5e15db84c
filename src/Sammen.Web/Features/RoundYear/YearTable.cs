using Sammen.Domain;
using Sammen.Domain.Workshops;

namespace Sammen.Web.Features.RoundYear;

/// <summary>
/// The activities of a round by month, in rows of projects or of facilitators, and what stands out in them: who is taken twice at one time, and
/// months in which nothing happens.
/// </summary>
public sealed class YearTable
{
    /// <summary>More months no screen holds side by side; a round is over long before.</summary>
    private const int MostMonths = 24;

    private readonly RoundYearView view;

    public YearTable(RoundYearView view)
    {
        this.view = view;
        Activities = [.. view.Workshops.GroupBy(workshop => workshop.SharedPlanId ?? workshop.Id).SelectMany(Merge).OrderBy(activity => activity.StartsAt).ThenBy(activity => activity.Id)];
        Months = [.. MonthsOf(view, Activities)];
        Clashes = ClashesAmong(Activities);
    }

    public IReadOnlyList<DateOnly> Months { get; }

    /// <summary>Each once, whoever takes part, in the order of their time.</summary>
    public IReadOnlyList<YearActivity> Activities { get; }

    /// <summary>By activity, what each of its facilitators runs at the same time.</summary>
    public ILookup<Guid, YearClash> Clashes { get; }

    /// <summary>A project's months are those of its course, until it is closed.</summary>
    public IReadOnlyList<YearRow> RowsOfProjects()
    {
        var ofProject = Activities.SelectMany(activity => activity.Parts, (activity, part) => (part.ProjectId, activity)).ToLookup(one => one.ProjectId, one => one.activity);
        return [.. view.Projects.Select(project => new YearRow(
            project, Facilitator: null, Cells(project.Id, ofProject[project.Id], month => Meets(project, month) && (project.ClosedOn is null || month <= project.ClosedOn))))];
    }

    /// <summary>A facilitator's months are those of any course.</summary>
    public IReadOnlyList<YearRow> RowsOfFacilitators()
    {
        var ofPerson = Activities.SelectMany(activity => activity.Facilitators, (activity, person) => (person, activity)).ToLookup(one => one.person, one => one.activity);
        return [.. ofPerson
            .OrderBy(one => one.Key.Name, StringComparer.CurrentCulture).ThenBy(one => one.Key.Id)
            .Select(one => new YearRow(Project: null, one.Key, Cells(projectId: null, one, month => view.Projects.Any(project => Meets(project, month)))))];
    }

    /// <summary>The first day of a moment's Danish month.</summary>
    public static DateOnly MonthOf(DateTime utc) => FirstOf(DanishTime.DateOf(utc));

    /// <summary>The first day of a day's month.</summary>
    public static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static bool Meets(YearProject project, DateOnly month) => FirstOf(project.Start) <= month && month <= project.End;

    /// <summary>The parts of a shared plan that are at the same time are one activity: what was held before the rest was moved stands by itself.</summary>
    private static IEnumerable<YearActivity> Merge(IEnumerable<YearWorkshop> parts)
        => parts.GroupBy(part => part.StartsAt).Select(at => new YearActivity([.. at]));

    private static IEnumerable<DateOnly> MonthsOf(RoundYearView view, IReadOnlyList<YearActivity> activities)
    {
        List<DateOnly> days = [.. view.Projects.SelectMany(project => new[] { project.Start, project.End }), .. activities.Select(activity => DanishTime.DateOf(activity.StartsAt))];
        if (days.Count == 0)
        {
            yield break;
        }

        var month = FirstOf(days.Min());
        for (var shown = 0; month <= days.Max() && shown < MostMonths; shown++, month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    /// <summary>Of what is planned: nobody was in two places.</summary>
    private static ILookup<Guid, YearClash> ClashesAmong(IReadOnlyList<YearActivity> activities)
    {
        var planned = activities.Where(activity => activity.State == WorkshopState.Planned);
        var clashes = new List<(Guid Id, YearClash Clash)>();
        foreach (var runs in planned.SelectMany(activity => activity.Facilitators, (activity, person) => (activity, person)).GroupBy(one => one.person, one => one.activity))
        {
            var inOrder = runs.ToList();
            for (var earlier = 0; earlier < inOrder.Count; earlier++)
            {
                for (var later = earlier + 1; later < inOrder.Count && inOrder[later].StartsAt < inOrder[earlier].EndsAt; later++)
                {
                    clashes.Add((inOrder[earlier].Id, new YearClash(runs.Key, inOrder[later])));
                    clashes.Add((inOrder[later].Id, new YearClash(runs.Key, inOrder[earlier])));
                }
            }
        }

        return clashes.ToLookup(one => one.Id, one => one.Clash);
    }

    private List<YearCell> Cells(Guid? projectId, IEnumerable<YearActivity> activities, Func<DateOnly, bool> isExpected)
    {
        var inMonth = activities.ToLookup(activity => MonthOf(activity.StartsAt));
        return [.. Months.Select(month => new YearCell(
            month,
            [.. inMonth[month].Select(activity => new YearMark(activity, activity.PartOf(projectId).Id, Clashes.Contains(activity.Id)))],
            IsEmpty: isExpected(month) && !inMonth.Contains(month)))];
    }
}

/// <summary>An activity of one or several projects.</summary>
/// <param name="Parts">At least one, at the same time.</param>
public sealed record YearActivity(IReadOnlyList<YearWorkshop> Parts)
{
    public Guid Id => Parts[0].Id;

    public string Title => Parts[0].Title;

    public WorkshopKind Kind => Parts[0].Kind;

    /// <summary>Planned as long as a part of it is.</summary>
    public WorkshopState State => Parts.Any(part => part.State == WorkshopState.Planned) ? WorkshopState.Planned : WorkshopState.Held;

    /// <summary>UTC.</summary>
    public DateTime StartsAt => Parts[0].StartsAt;

    public int Minutes => Parts[0].Minutes;

    /// <summary>UTC.</summary>
    public DateTime EndsAt => Parts.Max(part => part.EndsAt);

    public IReadOnlyList<YearFacilitator> Facilitators { get; } = [.. Parts.SelectMany(part => part.Facilitators).Distinct()];

    /// <summary>The part of a project; the first of all where none is asked for.</summary>
    public YearWorkshop PartOf(Guid? projectId) => Parts.FirstOrDefault(part => part.ProjectId == projectId) ?? Parts[0];
}

/// <param name="Project">Whose row it is; <see langword="null"/> in rows of facilitators.</param>
public sealed record YearRow(YearProject? Project, YearFacilitator? Facilitator, IReadOnlyList<YearCell> Cells)
{
    /// <summary>Of the project, or of the facilitator.</summary>
    public Guid Id => Project?.Id ?? Facilitator!.Id;

    public YearMark? FirstMark { get; } = Cells.SelectMany(cell => cell.Marks).FirstOrDefault();
}

/// <param name="Month">Its first day.</param>
/// <param name="IsEmpty">Something would be expected in it, and there is nothing.</param>
public sealed record YearCell(DateOnly Month, IReadOnlyList<YearMark> Marks, bool IsEmpty);

/// <param name="WorkshopId">Where it leads.</param>
public sealed record YearMark(YearActivity Activity, Guid WorkshopId, bool IsClash);

/// <summary>Somebody runs another activity at the same time.</summary>
public sealed record YearClash(YearFacilitator Facilitator, YearActivity Other);
