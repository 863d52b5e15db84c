using Bunit;
using Sammen.Domain.Method;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Workshops;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Components;

/// <summary>The points of an agenda, wherever it is read.</summary>
public sealed class AgendaListTests : Screen
{
    [Fact]
    public void Each_point_says_when_it_begins_how_long_it_is_given_and_what_it_is()
    {
        var list = Render<AgendaList>(parameters => parameters
            .Add(agenda => agenda.StartsAt, new DateTime(2026, 5, 4, 11, 0, 0, DateTimeKind.Utc))
            .Add(agenda => agenda.Agenda, [new(10, null, "Velkommen"), new(25, CoreQuestion.Involvement, "Hvem mangler?"), new AgendaItem(85, CoreQuestion.CoreTask, null)]));

        Assert.Equal(
            [
                "13.00 10 min. Velkommen",
                "13.10 25 min. Inddragelse Hvem mangler?",
                "13.35 85 min. Kerneopgave Hvad er formålet med og det forventede udbytte af teknologien?",
            ],
            list.Find("ol").Items(), StringComparer.Ordinal);
    }

    [Fact]
    public void A_lesson_leads_to_what_it_says_and_one_that_was_withdrawn_says_only_that()
    {
        var lesson = Guid.NewGuid();
        var list = Render<AgendaList>(parameters => parameters
            .Add(agenda => agenda.StartsAt, new DateTime(2026, 5, 4, 11, 0, 0, DateTimeKind.Utc))
            .Add(agenda => agenda.Agenda, [new(10, null, "Spurgt for sent", lesson), new AgendaItem(10, null, null, Guid.NewGuid())]));

        Assert.Equal(["13.00 10 min. Erfaring Spurgt for sent", "13.10 10 min. En erfaring (trukket tilbage)"], list.Find("ol").Items(), StringComparer.Ordinal);
        Assert.Equal(Addresses.Lesson(lesson), Assert.Single(list.FindAll("a")).GetAttribute("href"));
    }
}
