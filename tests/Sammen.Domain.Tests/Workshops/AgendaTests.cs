using Sammen.Domain.Method;
using Sammen.Domain.Tests.TestKit;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests.Workshops;

/// <summary>The timed points of a workshop.</summary>
public class AgendaTests
{
    private static readonly AgendaItem Welcome = new(10, null, "Velkommen");
    private static readonly AgendaItem CoreTask = new(25, CoreQuestion.CoreTask, null);
    private static readonly AgendaItem Prompt = new(20, CoreQuestion.DailyWork, "Hvad bliver lettere, og hvad bliver sværere?");

    public static TheoryData<WorkshopKind> Kinds => [.. Enum.GetValues<WorkshopKind>()];

    [Fact]
    public void Its_points_keep_their_order_and_who_made_them_is_known()
    {
        var (workshop, by) = (A.Workshop(), A.Person());

        workshop.SetAgenda([Welcome, CoreTask, Prompt], by, A.Moment.AddHours(1));

        Assert.Equal([(1, Welcome), (2, CoreTask), (3, Prompt)], workshop.Agenda.Select(point => (point.Number, point.Item)));
        Assert.Equal((by, A.Moment.AddHours(1)), (workshop.ChangedById!.Value, workshop.ChangedAt!.Value));
    }

    [Fact]
    public void Made_anew_it_is_just_what_was_given()
    {
        var workshop = A.Workshop();
        workshop.SetAgenda([Welcome, CoreTask, Prompt], A.Person(), A.Moment);

        workshop.SetAgenda([Prompt, Welcome], A.Person(), A.Moment);
        Assert.Equal([Prompt, Welcome], workshop.Agenda.OrderBy(point => point.Number).Select(point => point.Item));

        workshop.SetAgenda([], A.Person(), A.Moment);
        Assert.Empty(workshop.Agenda);
    }

    [Fact]
    public void Lessons_come_after_what_stands_there_once_and_keep_no_title()
    {
        var (workshop, first, second) = (A.Workshop(), Guid.NewGuid(), Guid.NewGuid());
        workshop.SetAgenda([Welcome], A.Person(), A.Moment);
        workshop.GatherLessons([first, first], A.Person(), A.Moment);

        workshop.GatherLessons([second, first], A.Person(), A.Moment);

        Assert.Equal(
            [Welcome, new(Workshop.LessonMinutes, null, null, first), new(Workshop.LessonMinutes, null, null, second)],
            workshop.Agenda.OrderBy(point => point.Number).Select(point => point.Item));
        workshop.SetAgenda([new(25, CoreQuestion.CoreTask, "Titlen", first)], A.Person(), A.Moment);
        Assert.Equal(new AgendaItem(25, null, null, first), Assert.Single(workshop.Agenda).Item);
    }

    [Fact]
    public void The_same_again_is_no_change()
    {
        var workshop = A.Workshop();
        workshop.SetAgenda([Welcome, CoreTask], A.Person(), A.Moment);
        var signed = (workshop.ChangedById, workshop.ChangedAt);

        workshop.SetAgenda([Welcome with { Text = " Velkommen " }, CoreTask], A.Person(), A.Moment.AddHours(1));

        Assert.Equal(signed, (workshop.ChangedById, workshop.ChangedAt));
    }

    [Fact]
    public void What_makes_no_point_is_refused_and_the_agenda_stays_as_it_was()
    {
        var workshop = A.Workshop();
        workshop.SetAgenda([Welcome], A.Person(), A.Moment);

        Refuse(Rule.AgendaPointLength, CoreTask with { Minutes = 0 });
        Refuse(Rule.AgendaPointLength, CoreTask with { Minutes = Workshop.MaxMinutes + 1 });
        Refuse(Rule.TextMissing, Welcome with { Text = " " });
        Refuse(Rule.TextTooLong, CoreTask with { Text = new string('x', AgendaItem.TextMaxLength + 1) });
        Refuse(Rule.UnknownChoice, CoreTask with { Question = (CoreQuestion)9 });
        Refuse(Rule.TooManyAgendaPoints, [.. Enumerable.Repeat(CoreTask, Workshop.MostPoints + 1)]);
        Assert.Equal([Welcome], workshop.Agenda.Select(point => point.Item));

        void Refuse(Rule rule, params AgendaItem[] items)
            => Assert.Equal(rule, Assert.Throws<RuleBrokenException>(() => workshop.SetAgenda(items, A.Person(), A.Moment)).Rule);
    }

    [Fact]
    public void One_that_is_longer_than_the_workshop_is_kept()
    {
        var workshop = A.Workshop();

        workshop.SetAgenda([CoreTask with { Minutes = Workshop.MaxMinutes }], A.Person(), A.Moment);

        Assert.True(workshop.Agenda.Sum(point => point.Minutes) > workshop.Minutes);
    }

    [Fact]
    public void A_workshop_that_was_cancelled_gets_none_and_one_that_was_held_may_have_it_put_right()
    {
        var (cancelled, held) = (A.Workshop(), A.Workshop());
        cancelled.Cancel(A.Person(), A.Moment);
        held.Hold(A.Person(), A.Moment);

        Assert.Equal(Rule.WorkshopCancelled, Assert.Throws<RuleBrokenException>(() => cancelled.SetAgenda([Welcome], A.Person(), A.Moment)).Rule);
        held.SetAgenda([Welcome], A.Person(), A.Moment);
        Assert.Single(held.Agenda);
    }

    [Fact]
    public void Each_point_begins_when_the_one_before_it_ends()
    {
        AgendaItem[] items = [Welcome with { Minutes = 10 }, Welcome with { Minutes = 25 }, Welcome with { Minutes = 20 }];

        Assert.Equal([(items[0], A.Moment), (items[1], A.Moment.AddMinutes(10)), (items[2], A.Moment.AddMinutes(35))], AgendaTimes.Of(A.Moment, items));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_template_takes_just_the_minutes_of_the_workshop_and_every_point_has_some(WorkshopKind kind)
    {
        for (var minutes = Workshop.MinMinutes; minutes <= Workshop.MaxMinutes; minutes++)
        {
            var points = AgendaTemplate.For(kind, minutes);

            Assert.Equal(minutes, points.Sum(point => point.Minutes));
            Assert.All(points, point => Assert.True(point.Minutes > 0, $"{kind} of {minutes} minutes gives {point.Part} {point.Minutes}."));
            Assert.Equal(TemplatePart.Welcome, points[0].Part);
            Assert.Equal(TemplatePart.Agreements, points[^1].Part);
            Assert.All(points, point => Assert.Equal(point.Part == TemplatePart.Question, point.Question is not null));
        }
    }

    [Fact]
    public void In_a_workshop_and_in_sparring_the_four_questions_come_in_their_order()
        => Assert.All(
            [WorkshopKind.Workshop, WorkshopKind.Sparring],
            kind => Assert.Equal(DialogueCell.Questions, AgendaTemplate.For(kind, 150).Where(point => point.Question is not null).Select(point => point.Question!.Value)));

    [Fact]
    public void A_usual_workshop_goes_by_five_minutes()
        => Assert.Equal([15, 30, 30, 30, 30, 15], AgendaTemplate.For(WorkshopKind.Workshop, 150).Select(point => point.Minutes));
}
