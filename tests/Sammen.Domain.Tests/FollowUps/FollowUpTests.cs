using FsCheck.Fluent;
using Sammen.Domain.FollowUps;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.FollowUps;

public class FollowUpTests
{
    private static readonly DateTime Later = A.Moment.AddDays(1);

    [Fact]
    public void A_follow_up_keeps_what_who_when_and_the_note_it_came_from_and_starts_open()
    {
        var (project, by) = (A.Project(), A.Person());
        var note = A.Note(project: project);

        var followUp = new FollowUp(project, " Spørg MED ", " Lederen ", A.Day, note, by, A.Moment);

        Assert.Equal((project.Id, note.Id), (followUp.ProjectId, followUp.NoteId));
        Assert.Equal(("Spørg MED", "Lederen", A.Day), (followUp.What, followUp.Responsible, followUp.Due));
        Assert.Equal((by, A.Moment), (followUp.AddedById, followUp.AddedAt));
        Assert.Equal(FollowUpState.Open, followUp.State);
        Assert.Null(followUp.ClosedAt);
        Assert.Null(followUp.ClosedById);
    }

    [Fact]
    public void It_names_an_account_beside_the_words_or_none()
    {
        var (project, named, by) = (A.Project(), A.Person(), A.Person());

        var followUp = new FollowUp(project, "Spørg MED", "Centerlederen", A.Day, note: null, by, A.Moment, responsibleId: named);
        Assert.Equal(("Centerlederen", named), (followUp.Responsible, followUp.ResponsibleId!.Value));
        Assert.Null(A.FollowUp().ResponsibleId);

        followUp.Change(project, "Spørg MED", "Centerlederen", responsibleId: null, A.Day, by, Later);
        Assert.Null(followUp.ResponsibleId);
        Assert.Equal(Later, followUp.ChangedAt);
    }

    [Theory]
    [InlineData(-1, false, true)]
    [InlineData(-1, true, true)]
    [InlineData(0, false, false)]
    [InlineData(0, true, true)]
    [InlineData(7, true, true)]
    [InlineData(8, true, false)]
    public void It_waits_for_everybody_when_it_is_overdue_and_for_who_it_names_a_week_before(int dueInDays, bool namesThem, bool waits)
    {
        var me = A.Person();
        var followUp = new FollowUp(A.Project(), "Spørg", "Lederen", A.Day.AddDays(dueInDays), note: null, A.Person(), A.Moment, responsibleId: namesThem ? me : A.Person());
        var waitsForMe = FollowUp.WaitsFor(me, A.Day).Compile();

        Assert.Equal(waits, waitsForMe(followUp));

        followUp.TickOff(me, A.Moment);
        Assert.False(waitsForMe(followUp));
    }

    [Fact]
    public void A_follow_up_may_come_from_no_note() => Assert.Null(A.FollowUp().NoteId);

    [Fact]
    public void What_is_to_be_done_must_be_said_within_its_limit_naming_no_citizen()
    {
        Refused.By(Rule.TextMissing, () => A.FollowUp(what: Texts.Blank));
        Refused.By(Rule.TextTooLong, () => A.FollowUp(what: Texts.OfLength(FollowUp.WhatMaxLength + 1)), FollowUp.WhatMaxLength);
        Refused.By(Rule.CprNumberInText, () => A.FollowUp(what: Texts.WithCprNumber));
    }

    [Fact]
    public void Who_is_responsible_must_be_said_within_its_limit_without_a_CPR_number()
    {
        Refused.By(Rule.TextMissing, () => A.FollowUp(responsible: Texts.Blank));
        Refused.By(
            Rule.TextTooLong,
            () => A.FollowUp(responsible: Texts.OfLength(FollowUp.ResponsibleMaxLength + 1)),
            FollowUp.ResponsibleMaxLength);
        Refused.By(Rule.CprNumberInText, () => A.FollowUp(responsible: Texts.WithCprNumber));
    }

    [Fact]
    public void A_tick_is_dated_and_signed()
    {
        var (followUp, by) = (A.FollowUp(), A.Person());

        followUp.TickOff(by, Later);

        Assert.Equal((FollowUpState.Done, by, Later), (followUp.State, followUp.ClosedById, followUp.ClosedAt));
    }

    [Fact]
    public void A_drop_is_dated_and_signed()
    {
        var (followUp, by) = (A.FollowUp(), A.Person());

        followUp.Drop(by, Later);

        Assert.Equal((FollowUpState.Dropped, by, Later), (followUp.State, followUp.ClosedById, followUp.ClosedAt));
    }

    [Fact]
    public void What_was_ticked_off_is_neither_ticked_off_again_nor_dropped()
    {
        var (followUp, by) = (A.FollowUp(), A.Person());
        followUp.TickOff(by, Later);

        Refused.By(Rule.FollowUpClosed, () => followUp.TickOff(A.Person(), Later.AddDays(1)));
        Refused.By(Rule.FollowUpClosed, () => followUp.Drop(A.Person(), Later.AddDays(1)));
        Assert.Equal((FollowUpState.Done, by, Later), (followUp.State, followUp.ClosedById, followUp.ClosedAt));
    }

    [Fact]
    public void What_was_dropped_is_neither_dropped_again_nor_ticked_off()
    {
        var followUp = A.FollowUp();
        followUp.Drop(A.Person(), Later);

        Refused.By(Rule.FollowUpClosed, () => followUp.Drop(A.Person(), Later));
        Refused.By(Rule.FollowUpClosed, () => followUp.TickOff(A.Person(), Later));
        Assert.Equal(FollowUpState.Dropped, followUp.State);
    }

    [Theory]
    [InlineData(FollowUpState.Done)]
    [InlineData(FollowUpState.Dropped)]
    public void A_closed_follow_up_can_be_reopened_and_closed_anew(FollowUpState state)
    {
        var followUp = InState(state, A.Day);

        followUp.Reopen(A.Person(), A.Moment);

        Assert.Equal(FollowUpState.Open, followUp.State);
        Assert.Null(followUp.ClosedAt);
        Assert.Null(followUp.ClosedById);
        followUp.TickOff(A.Person(), Later);
        Assert.Equal(FollowUpState.Done, followUp.State);
    }

    [Theory]
    [InlineData(FollowUpState.Open, -1, true)]
    [InlineData(FollowUpState.Open, 0, false)]
    [InlineData(FollowUpState.Open, 1, false)]
    [InlineData(FollowUpState.Done, -1, false)]
    [InlineData(FollowUpState.Dropped, -1, false)]
    public void Overdue_is_open_and_due_before_today(FollowUpState state, int dueInDays, bool isOverdue)
    {
        var followUp = InState(state, A.Day.AddDays(dueInDays));

        Assert.Equal(isOverdue ? [followUp] : [], new[] { followUp }.AsQueryable().Where(FollowUp.OverdueOn(A.Day)));
    }

    private static FollowUp InState(FollowUpState state, DateOnly due)
    {
        var followUp = A.FollowUp(due: due);
        switch (state)
        {
            case FollowUpState.Done:
                followUp.TickOff(A.Person(), Later);
                break;
            case FollowUpState.Dropped:
                followUp.Drop(A.Person(), Later);
                break;
        }

        return followUp;
    }

    [Fact]
    public void What_was_written_can_be_put_right_while_it_is_open_and_not_half()
    {
        var (project, followUp) = (A.Project(), A.FollowUp());

        followUp.Change(project, "Ring til leverandøren", "Centerlederen", responsibleId: null, A.Day.AddDays(3), A.Person(), A.Moment);
        Refused.By(Rule.DateOutOfRange, () => followUp.Change(project, "Andet", "Ingen", responsibleId: null, new DateOnly(26, 12, 24), A.Person(), A.Moment), A.CourseStart.AddYears(-1), A.CourseEnd.AddYears(2));
        Assert.Equal(("Ring til leverandøren", "Centerlederen", A.Day.AddDays(3)), (followUp.What, followUp.Responsible, followUp.Due));

        followUp.TickOff(A.Person(), A.Moment);
        Refused.By(Rule.FollowUpClosed, () => followUp.Change(project, "Andet", "Ingen", responsibleId: null, A.Day, A.Person(), A.Moment));
    }
}
