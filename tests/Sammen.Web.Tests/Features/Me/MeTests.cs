using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Sammen.Data.Identity;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.People;
using Sammen.Web.Access;
using Sammen.Web.Features.Me;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Me;

/// <summary>What a person changes of their own account, and nobody else's.</summary>
public sealed class MeTests
{
    private const string New = "Kaffe-og-kage-kl-9";

    [Fact]
    public async Task One_sees_ones_own_account_and_the_sign_ins_that_still_count()
    {
        await using var app = await TestApp.StartAsync();
        var lise = await app.AddLeaderAsync();
        await app.AsAsync(await app.AddFacilitatorAsync());
        await app.AddAsync(new Session(lise.Id, app.Now - Session.Lifetime));
        var ended = new Session(lise.Id, app.Now);
        ended.End(app.Now);
        await app.AddAsync(ended);
        await app.AddAsync(new Session(lise.Id, app.Now.AddHours(-3)));
        var desk = await app.AsAsync(lise);

        var view = await desk.Get<MeQueries>().FindAsync(app.Now, default);

        Assert.Equal(("Lise Holm", lise.Email, Role.MunicipalLeader, true), (view!.Name, view.Email, view.Role, view.HasPassword));
        Assert.Equal("Kommune 751", view.Municipality!.Brief);
        Assert.Equal([app.Now, app.Now.AddHours(-3)], view.SignIns.Select(signIn => signIn.StartedAt));
    }

    [Fact]
    public async Task A_name_is_cleaned_and_kept_and_no_sign_in_ends()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, jonas) = (await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind"));
        var desk = await app.AsAsync(mette);

        var changed = await desk.Get<ChangeMyName>().HandleAsync(new ChangeMyNameInput { Name = "  Mette\u200B Krogh Holm " }, default);

        Assert.Equal("Mette Krogh Holm", changed.Name);
        Assert.Equal(["Jonas Lind", "Mette Krogh Holm"], await app.ReadAsync(db => db.Users.OrderBy(user => user.Name).Select(user => user.Name).ToListAsync()), StringComparer.Ordinal);
        Assert.Equal(mette.SecurityStamp, changed.SecurityStamp);
        Assert.False(await app.ReadAsync(db => db.Sessions.AnyAsync(session => session.EndedAt != null)));
        Assert.NotEqual(jonas.Id, changed.Id);
    }

    [Theory]
    [InlineData(" ", Rule.TextMissing)]
    [InlineData("010190-1234", Rule.CprNumberInText)]
    public async Task What_is_no_name_is_told_beside_the_field(string name, Rule rule)
    {
        await using var app = await TestApp.StartAsync();
        var desk = await app.AsAsync(await app.AddFacilitatorAsync());

        await Refused.BesideAsync(desk, "Name", rule, () => desk.Get<ChangeMyName>().HandleAsync(new ChangeMyNameInput { Name = name }, default));
        await Refused.BesideAsync(
            desk, "Name", Rule.TextTooLong, [SammenUser.NameMaxLength],
            () => desk.Get<ChangeMyName>().HandleAsync(new ChangeMyNameInput { Name = Written.OfLength(SammenUser.NameMaxLength + 1) }, default));
    }

    [Fact]
    public async Task The_language_is_kept_on_the_account_and_one_that_is_none_changes_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var desk = await app.AsAsync(mette);

        await desk.Get<ChooseMyLanguage>().HandleAsync("en-GB", default);
        await desk.Get<ChooseMyLanguage>().HandleAsync("xx-XX", default);
        await desk.Get<ChooseMyLanguage>().HandleAsync("en-GB", default);

        Assert.Equal("en-GB", await app.ReadAsync(db => db.Users.Where(user => user.Id == mette.Id).Select(user => user.Culture).SingleAsync()));
        Assert.Single(await app.ReadAsync(db => db.Happenings.Where(row => row.Kind == "LanguageChosen").ToListAsync()));
    }

    [Fact]
    public async Task A_new_password_ends_every_sign_in_that_rested_on_the_old_one_and_no_one_elses()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, jonas) = (await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind"));
        var (office, home, other) = (await app.AsAsync(mette), await app.AsAsync(mette), await app.AsAsync(jonas));

        var changed = await office.Get<ChangeMyPassword>().HandleAsync(new ChangeMyPasswordInput { Old = Written.Password, Password = New, Repeated = New }, default);

        Assert.True(app.Nobody().Get<Accounts>().HasPassword(changed, New));
        Assert.False(app.Nobody().Get<Accounts>().HasPassword(changed, Written.Password));
        await Assert.ThrowsAsync<SignedOutException>(() => home.Get<ChangeMyName>().HandleAsync(new ChangeMyNameInput { Name = "Mette" }, default));
        await other.Get<ChangeMyName>().HandleAsync(new ChangeMyNameInput { Name = "Jonas" }, default);
    }

    [Theory]
    [InlineData("forkert", New, New, "Old", MyPasswordProblem.OldWrong)]
    [InlineData(null, New, New, "Old", MyPasswordProblem.OldWrong)]
    [InlineData(Written.Password, "kort", "kort", "Password", MyPasswordProblem.TooShort)]
    [InlineData(Written.Password, "password1234", "password1234", "Password", MyPasswordProblem.TooEasy)]
    [InlineData(Written.Password, New, "noget helt andet", "Repeated", MyPasswordProblem.Differ)]
    public async Task What_is_wrong_with_a_password_is_told_of_its_field_and_nothing_ends(string? old, string wanted, string repeated, string field, MyPasswordProblem problem)
    {
        await using var app = await TestApp.StartAsync();
        var desk = await app.AsAsync(await app.AddFacilitatorAsync());

        var refused = await Assert.ThrowsAsync<ValidationException>(() => desk.Get<ChangeMyPassword>().HandleAsync(
            new ChangeMyPasswordInput { Old = old, Password = wanted, Repeated = repeated }, default));

        var failure = Assert.Single(refused.Errors);
        Assert.Equal((field, problem.ToString()), (failure.PropertyName, failure.ErrorCode));
        await desk.Get<ChangeMyName>().HandleAsync(new ChangeMyNameInput { Name = "Er her endnu" }, default);
    }

    [Fact]
    public void Every_problem_of_a_password_has_its_name_here()
        => Assert.Empty(Enum.GetNames<PasswordProblem>().Except(Enum.GetNames<MyPasswordProblem>(), StringComparer.Ordinal));

    [Fact]
    public async Task Signing_out_everywhere_ends_all_of_ones_own_sign_ins_and_keeps_the_password()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, jonas) = (await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind"));
        var (office, home, other) = (await app.AsAsync(mette), await app.AsAsync(mette), await app.AsAsync(jonas));

        await office.Get<SignOutEverywhere>().HandleAsync(default);

        foreach (var desk in new[] { office, home })
        {
            await Assert.ThrowsAsync<SignedOutException>(() => desk.Get<ChangeMyName>().HandleAsync(new ChangeMyNameInput { Name = "Mette" }, default));
        }

        await other.Get<ChangeMyName>().HandleAsync(new ChangeMyNameInput { Name = "Jonas" }, default);
        Assert.Equal(mette.SecurityStamp, await app.ReadAsync(db => db.Users.Where(user => user.Id == mette.Id).Select(user => user.SecurityStamp).SingleAsync()));
    }

    [Fact]
    public async Task A_person_chooses_among_the_mails_of_their_role_that_they_can_do_without_and_among_no_others()
    {
        await using var app = await TestApp.StartAsync();
        var (mette, jonas) = (await app.AddFacilitatorAsync(), await app.AddFacilitatorAsync("Jonas Lind"));
        await app.AddAsync(new MailTurnedOff(jonas.Id, MailKind.ProjectClosed));
        var desk = await app.AsAsync(mette);
        var all = MailTurnedOff.OptionalFor(Role.Facilitator);
        Assert.Equal(all.Select(kind => (kind, true)), await MailAsync());

        await desk.Get<ChooseMyMail>().HandleAsync([MailKind.FacilitatorAssigned, MailKind.ProjectClosed, MailKind.PasswordChanged], default);
        await desk.Get<ChooseMyMail>().HandleAsync([MailKind.ProjectClosed, MailKind.FacilitatorAssigned], default);
        Assert.Equal(all.Except([MailKind.FacilitatorAssigned, MailKind.ProjectClosed]).Order(), await OffAsync(mette));

        await desk.Get<ChooseMyMail>().HandleAsync([MailKind.FacilitatorTakenOff, MailKind.FacilitatorAssigned], default);
        Assert.Equal(all.Except([MailKind.FacilitatorTakenOff, MailKind.FacilitatorAssigned]).Order(), await OffAsync(mette));
        Assert.Equal(all.Select(kind => (kind, kind is MailKind.FacilitatorTakenOff or MailKind.FacilitatorAssigned)), await MailAsync());
        Assert.Equal([MailKind.ProjectClosed], await OffAsync(jonas));
        Assert.Equal(2, await app.ReadAsync(db => db.Happenings.CountAsync(row => row.Kind == nameof(MailChosen))));

        async Task<IEnumerable<(MailKind Kind, bool IsWanted)>> MailAsync()
            => (await desk.Get<MeQueries>().FindAsync(app.Now, default))!.Mail.Select(mail => (mail.Kind, mail.IsWanted));

        Task<List<MailKind>> OffAsync(SammenUser person)
            => app.ReadAsync(db => db.MailTurnedOff.Where(off => off.UserId == person.Id).Select(off => off.Kind).Order().ToListAsync());
    }

    [Theory]
    [InlineData(Role.Facilitator, new[]
    {
        MailKind.FacilitatorAssigned, MailKind.FacilitatorTakenOff, MailKind.ProjectClosed, MailKind.ProjectReopened, MailKind.WorkshopsPlanned,
        MailKind.WorkshopSoon, MailKind.WorkshopStillPlanned, MailKind.FollowUpDue, MailKind.FollowUpOverdue,
    })]
    [InlineData(Role.MunicipalLeader, new[]
    {
        MailKind.ProjectMade, MailKind.ProjectClosed, MailKind.ProjectReopened, MailKind.WorkshopsPlanned, MailKind.LessonsProposed, MailKind.WorkshopSoon,
        MailKind.FollowUpDue, MailKind.FollowUpOverdue,
    })]
    [InlineData(Role.ProgrammeManager, new[] { MailKind.AnswersDue })]
    [InlineData(Role.Administrator, new MailKind[0])]
    public void Nobody_is_asked_about_mail_they_never_get(Role role, MailKind[] kinds) => Assert.Equal(kinds, MailTurnedOff.OptionalFor(role));
}
