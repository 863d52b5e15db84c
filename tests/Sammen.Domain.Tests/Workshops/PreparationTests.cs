using Sammen.Domain.Tests.TestKit;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests.Workshops;

/// <summary>Time spent outside the workshops.</summary>
public class PreparationTests
{
    private static readonly HoursUsed SixAndTwo = new(2m, 6m);

    [Fact]
    public void It_holds_when_it_was_how_many_hours_of_whom_and_a_word_on_what_it_was()
    {
        var (by, id) = (A.Person(), A.Person());

        var preparation = new Preparation(id, A.Project(), A.Day, new HoursUsed(2.005m, 6m), " Læste leverandørens materiale ", by, A.Moment);

        Assert.Equal((id, A.Day, new HoursUsed(2.01m, 6m), "Læste leverandørens materiale"), (preparation.Id, preparation.On, preparation.Used, preparation.What));
        Assert.Equal((by, A.Moment, by, A.Moment), (preparation.AddedById, preparation.AddedAt, preparation.ChangedById!.Value, preparation.ChangedAt!.Value));
    }

    [Fact]
    public void What_makes_no_preparation_is_refused()
    {
        Refuse(Rule.HoursMissing, used: new HoursUsed());
        Refuse(Rule.HoursMissing, used: new(0.001m, 0));
        Refuse(Rule.PreparationHours, used: new(10_000, 0));
        Refuse(Rule.PreparationHours, used: new(2, Preparation.MostHours + 0.01m));
        Refuse(Rule.PreparationHours, used: new(-1, 3));
        Refuse(Rule.PreparationInFuture, on: A.Day.AddDays(1));
        Refuse(Rule.DateOutOfRange, on: A.Day.AddYears(-5));
        Refuse(Rule.TextMissing, what: " ");
        Refuse(Rule.TextTooLong, what: new string('a', Preparation.WhatMaxLength + 1));
    }

    [Fact]
    public void Taken_back_it_says_since_when_and_brought_back_it_stands_again()
    {
        var (preparation, by) = (New(), A.Person());

        preparation.Remove(by, A.Moment.AddHours(1));
        preparation.Remove(A.Person(), A.Moment.AddHours(2));
        Assert.Equal((A.Moment.AddHours(1), by), (preparation.RemovedAt, preparation.ChangedById));

        preparation.Restore(by, A.Moment.AddHours(3));
        preparation.Restore(A.Person(), A.Moment.AddHours(4));
        Assert.Equal((null, A.Moment.AddHours(3), by), (preparation.RemovedAt, preparation.ChangedAt, preparation.ChangedById));
    }

    [Fact]
    public void It_draws_on_the_hours_set_aside_as_a_workshop_does()
        => Assert.Equal(
            new HoursUsed(3m, 9m),
            new Participation([(60, new Attendance(1, 2, 1, 0, 0, 0))], HoursUsed.Sum([SixAndTwo])).HoursUsed);

    private static Preparation New(DateOnly? on = null, HoursUsed? used = null, string what = "Læste materiale")
        => new(A.Person(), A.Project(), on ?? A.Day, used ?? SixAndTwo, what, A.Person(), A.Moment);

    private static void Refuse(Rule rule, DateOnly? on = null, HoursUsed? used = null, string what = "Læste materiale")
        => Assert.Equal(rule, Assert.Throws<RuleBrokenException>(() => New(on, used, what)).Rule);
}
