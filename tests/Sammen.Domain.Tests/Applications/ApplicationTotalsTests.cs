using Sammen.Domain.Applications;
using Sammen.Domain.Projects;

namespace Sammen.Domain.Tests.Applications;

public class ApplicationTotalsTests
{
    private static readonly Guid Round = Guid.NewGuid();

    [Fact]
    public void Each_application_counts_once_in_the_round_once_in_its_area_and_once_in_its_kind()
    {
        var totals = new ApplicationTotals(
            [
                new(Area.ElderlyAndHealth, TechnologyKind.SensorsAndMonitoring, ApplicationState.Accepted, 2),
                new(Area.ElderlyAndHealth, TechnologyKind.AiAndDecisionSupport, ApplicationState.Declined, 1),
                new(Area.Culture, TechnologyKind.SensorsAndMonitoring, ApplicationState.Submitted, 4),
            ],
            []);

        Assert.Equal((7, 2, 1, 4), (
            totals.Of(CountedBy.Round, 0), totals.Of(CountedBy.Round, 0, ApplicationState.Accepted),
            totals.Of(CountedBy.Round, 0, ApplicationState.Declined), totals.Of(CountedBy.Round, 0, ApplicationState.Submitted)));
        Assert.Equal((3, 4, 0), (
            totals.Of(CountedBy.Area, (int)Area.ElderlyAndHealth), totals.Of(CountedBy.Area, (int)Area.Culture), totals.Of(CountedBy.Area, (int)Area.Employment)));
        Assert.Equal((6, 1), (totals.Of(CountedBy.Kind, (int)TechnologyKind.SensorsAndMonitoring), totals.Of(CountedBy.Kind, (int)TechnologyKind.AiAndDecisionSupport)));
    }

    [Fact]
    public void What_was_removed_counts_beside_what_is_still_there()
    {
        var removed = new ApplicationCount(Round, CountedBy.Area, (int)Area.Culture, ApplicationState.Withdrawn);
        removed.Add(2);
        removed.Add(3);

        var totals = new ApplicationTotals([new(Area.Culture, TechnologyKind.Other, ApplicationState.Withdrawn, 1)], [removed]);

        Assert.Equal(6, totals.Of(CountedBy.Area, (int)Area.Culture, ApplicationState.Withdrawn));
        Assert.Equal(1, totals.Of(CountedBy.Kind, (int)TechnologyKind.Other));
    }
}
