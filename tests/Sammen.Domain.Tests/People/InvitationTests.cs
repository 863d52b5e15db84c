using Sammen.Domain.People;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.People;

public class InvitationTests
{
    private static readonly DateTime LastMoment = A.Moment.AddDays(7).AddTicks(-1);
    private static readonly Guid Anna = A.Person();

    [Fact]
    public void It_is_open_for_seven_days_and_not_a_moment_longer()
    {
        var invitation = Invite();

        Assert.True(invitation.IsOpenAt(A.Moment));
        Assert.True(invitation.IsOpenAt(LastMoment));
        Assert.False(invitation.IsOpenAt(A.Moment.AddDays(7)));
    }

    [Fact]
    public void It_is_used_once_by_the_account_that_was_made_with_it()
    {
        var invitation = Invite();

        invitation.Use(Anna, LastMoment);

        Assert.Equal((LastMoment, Anna, Anna), (invitation.UsedAt, invitation.UsedById, invitation.ChangedById));
        Assert.False(invitation.IsOpenAt(LastMoment));
        IsOver(() => invitation.Use(A.Person(), LastMoment));
    }

    [Fact]
    public void Too_old_or_called_back_it_cannot_be_used()
    {
        IsOver(() => Invite().Use(Anna, A.Moment.AddDays(7)));
        var calledBack = Invite();
        calledBack.CallBack(Anna, A.Moment);

        Assert.Equal((A.Moment, Anna), (calledBack.CalledBackAt, calledBack.ChangedById));
        Assert.False(calledBack.IsOpenAt(A.Moment));
        IsOver(() => calledBack.Use(Anna, A.Moment));
    }

    [Fact]
    public void Renewed_it_has_another_key_for_seven_more_days_also_when_it_was_too_old()
    {
        var invitation = Invite();
        var (before, later) = (invitation.KeyHash, A.Moment.AddDays(20));

        invitation.Renew(Anna, later);

        Assert.NotEqual(before, invitation.KeyHash, StringComparer.Ordinal);
        Assert.Equal(SecretKey.HashOf(invitation.NewKey!), invitation.KeyHash);
        Assert.Equal((later.AddDays(7), later, Anna), (invitation.ExpiresAt, invitation.ChangedAt, invitation.ChangedById));
        Assert.True(invitation.IsOpenAt(later.AddDays(7).AddTicks(-1)));
    }

    [Fact]
    public void Used_or_called_back_it_is_neither_renewed_nor_called_back()
    {
        var used = Invite();
        used.Use(Anna, A.Moment);
        var calledBack = Invite();
        calledBack.CallBack(Anna, A.Moment);

        foreach (var over in new[] { used, calledBack })
        {
            IsOver(() => over.Renew(Anna, A.Moment));
            IsOver(() => over.CallBack(Anna, A.Moment));
            Assert.False(Invitation.IsUnused.Compile()(over));
        }

        Assert.True(Invitation.IsUnused.Compile()(Invite()));
    }

    [Fact]
    public void A_municipality_is_a_leaders_and_a_project_a_facilitators()
    {
        var project = A.Person();
        var leader = Invite(Role.MunicipalLeader, "751", project);
        var facilitator = Invite(Role.Facilitator, "751", project);
        var manager = Invite(Role.ProgrammeManager, "751", project);

        Assert.Equal(("751", null), (leader.MunicipalityCode, leader.ProjectId));
        Assert.Equal((null, project), (facilitator.MunicipalityCode, facilitator.ProjectId));
        Assert.Equal((null, null), (manager.MunicipalityCode, (object?)manager.ProjectId));
    }

    [Fact]
    public void A_leader_without_a_municipality_and_a_role_that_is_none_are_refused()
    {
        Assert.Equal(Rule.MunicipalityMissing, Assert.Throws<RuleBrokenException>(() => Invite(Role.MunicipalLeader)).Rule);
        Assert.Equal(Rule.UnknownChoice, Assert.Throws<RuleBrokenException>(() => Invite((Role)9)).Rule);
    }

    [Fact]
    public void It_says_who_invited_whom_when_and_in_which_language()
    {
        var id = A.Person();
        var invitation = new Invitation(id, new InvitedPerson(" Lise@Fjordby.dk ", Role.Facilitator, null, null, "en-GB"), Anna, A.Moment);

        Assert.Equal((id, "Lise@Fjordby.dk", "LISE@FJORDBY.DK", "en-GB"), (invitation.Id, invitation.Email, invitation.NormalizedEmail, invitation.Culture));
        Assert.Equal((Anna, A.Moment, Anna, A.Moment), (invitation.InvitedById, invitation.InvitedAt, invitation.ChangedById, invitation.ChangedAt));
        Assert.Equal(SecretKey.HashOf(invitation.NewKey!), invitation.KeyHash);
    }

    private static Invitation Invite(Role role = Role.Facilitator, string? municipalityCode = null, Guid? projectId = null)
        => new(A.Person(), new InvitedPerson("lise@fjordby.dk", role, municipalityCode, projectId, "da-DK"), A.Person(), A.Moment);

    private static void IsOver(Action act) => Assert.Equal(Rule.InvitationOver, Assert.Throws<RuleBrokenException>(act).Rule);
}
