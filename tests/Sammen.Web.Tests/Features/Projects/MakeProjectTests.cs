using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Data.Mail;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Features.Projects;
using Sammen.Web.Features.Rounds;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Projects;

/// <summary>A project made by hand, for a municipality that said yes.</summary>
public sealed class MakeProjectTests : IAsyncLifetime
{
    private readonly SomebodyElse other = new();
    private TestApp app = null!;
    private Desk dorthe = null!;
    private SammenUser mette = null!;
    private Round round = null!;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync(services => services
            .ConfigureDbContext<SqliteSammenDbContext>(options => options.AddInterceptors(other))
            .ConfigureDbContext<SqlServerSammenDbContext>(options => options.AddInterceptors(other)));
        await app.AddMunicipalityAsync();
        mette = await app.AddFacilitatorAsync();
        dorthe = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));
        round = await app.AddRoundAsync(places: 2);
    }

    [Fact]
    public async Task Everything_that_was_filled_in_is_kept()
    {
        var jonas = await app.AddFacilitatorAsync("Jonas Lind");

        var id = await MakeAsync(input => input with
        {
            Kind = TechnologyKind.Other,
            KindWords = "Et eksoskelet",
            Area = Area.Other,
            AreaWords = "Redning",
            SupportedPhases = PhaseSet.Of(Phase.Design, Phase.Procurement),
            CurrentPhase = Phase.Decision,
            FacilitatorIds = new HashSet<Guid> { mette.Id, jonas.Id },
        });

        var project = await app.ProjectAsync(id);
        Assert.Equal(
            new ProjectPlan(
                "Badeværelset", "Sensorer i badeværelset", new(TechnologyKind.Other, "Et eksoskelet"), TechnologyAim.Bought, Builders.OwnMunicipality, "Bofællesskabet",
                new(Area.Other, "Redning"), PhaseSet.Of(Phase.Design, Phase.Procurement), round.FirstDay, round.LastDay, 7.5m, 20),
            project.Plan());
        Assert.Equal((round.Id, Phase.Decision), (project.RoundId, project.CurrentPhase));
        Assert.Equal(new[] { mette.Id, jonas.Id }.Order(), project.Facilitators.Select(facilitator => facilitator.UserId).Order());
        var happening = await app.ReadAsync(db => db.Happenings.SingleAsync());
        Assert.Equal(("ProjectMade", id), (happening.Kind, happening.ProjectId));
    }

    [Fact]
    public async Task A_round_takes_projects_until_its_places_are_taken()
    {
        await MakeAsync();
        await MakeAsync();

        await Refused.ByAsync(dorthe, Rule.RoundFull, () => MakeAsync());
    }

    [Fact]
    public async Task Two_managers_cannot_take_the_last_place_at_once()
    {
        await MakeAsync();
        var henrik = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager, "Henrik Sund"));
        other.Saves = () => MakeAsync(desk: henrik);

        await Refused.ByAsync(dorthe, Rule.RoundFull, () => MakeAsync());

        Assert.Equal(2, await app.ReadAsync(db => db.Projects.CountAsync()));
    }

    [Fact]
    public async Task A_closed_round_takes_no_project()
    {
        await dorthe.Get<CloseRound>().HandleAsync(round.Id, default);

        await Refused.ByAsync(dorthe, Rule.RoundClosed, () => MakeAsync());
    }

    [Fact]
    public async Task A_course_lies_within_the_days_of_its_round_and_has_a_phase()
    {
        await Refused.ByAsync(dorthe, Rule.CourseStartsOutsideRound, () => MakeAsync(input => input with { CourseStart = round.FirstDay.AddDays(-1) }));
        await Refused.ByAsync(dorthe, Rule.CourseEndsOutsideRound, () => MakeAsync(input => input with { CourseEnd = round.LastDay.AddDays(1) }));
        await Assert.ThrowsAsync<ValidationException>(() => MakeAsync(input => input with { SupportedPhases = PhaseSet.Of() }));
        Assert.Equal(0, await app.ReadAsync(db => db.Projects.CountAsync()));
    }

    [Fact]
    public async Task Only_a_known_municipality_has_a_project_and_an_invented_one_only_in_a_demo()
    {
        await app.AddAsync(new Municipality("901", "Birkelund", isDemo: true));

        await Refused.BesideAsync(dorthe, nameof(MakeProjectInput.Municipality), Rule.MunicipalityMissing, () => MakeAsync(input => input with { Municipality = " " }));
        await Refused.ByAsync(dorthe, Rule.MunicipalityMissing, () => MakeAsync(input => input with { Municipality = "Atlantis" }));
        await Refused.ByAsync(dorthe, Rule.MunicipalityMissing, () => MakeAsync(input => input with { Municipality = "Birkelund" }));
        Assert.Equal(0, await app.ReadAsync(db => db.Projects.CountAsync()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task Until_somebody_calls_it_something_else_it_is_called_what_the_technology_is(string? title)
    {
        var id = await MakeAsync(input => input with { Title = title });

        Assert.Equal("Sensorer i badeværelset", (await app.ProjectAsync(id)).Title);
    }

    [Fact]
    public async Task The_first_leader_is_invited_in_the_same_save_and_sent_twice_it_invites_once()
    {
        var filled = new MakeProjectInput();

        await MakeAsync(input => filled = input with { LeaderEmail = " Lise@Fjordby.example " });
        await dorthe.Get<MakeProject>().HandleAsync(filled, default);

        var invitation = await app.ReadAsync(db => db.Invitations.SingleAsync());
        Assert.Equal(("Lise@Fjordby.example", Role.MunicipalLeader, Builders.OwnMunicipality), (invitation.Email, invitation.Role, invitation.MunicipalityCode));
        Assert.Equal(
            [(nameof(PersonInvited), invitation.Id), (nameof(ProjectMade), filled.ProjectId)],
            (await app.ReadAsync(db => db.Happenings.OrderBy(row => row.Kind).ToListAsync())).Select(row => (row.Kind, row.SubjectId)));
        Assert.Equal((MailKind.Invitation, "Lise@Fjordby.example"), await app.ReadAsync(async db => await db.Mails.SingleAsync() is var mail ? (mail.Kind, mail.Address) : default));
    }

    [Fact]
    public async Task A_leader_who_is_here_already_or_on_the_way_is_not_invited_again()
    {
        var lise = await app.AddLeaderAsync();
        var invited = await app.AddInvitationAsync(lise, "bo@fjordby.example", Role.MunicipalLeader, Builders.OwnMunicipality);

        await MakeAsync(input => input with { LeaderEmail = lise.Email!.ToUpperInvariant() });
        await MakeAsync(input => input with { LeaderEmail = "BO@fjordby.example" });

        Assert.Equal(2, await app.ReadAsync(db => db.Projects.CountAsync()));
        Assert.Equal([invited.Id], await app.ReadAsync(db => db.Invitations.Select(invitation => invitation.Id).ToListAsync()));
    }

    [Fact]
    public async Task An_address_that_is_somebody_elses_makes_neither_project_nor_invitation()
    {
        var elsewhere = await app.AddLeaderAsync(Builders.OtherMunicipality);
        var closed = await app.AddLeaderAsync();
        await app.ChangeAsync(db => db.Attach(closed).Entity.Close(app.Now));
        await app.AddInvitationAsync(mette, "asta@fjordby.example");
        await app.AddInvitationAsync(mette, "bo@fjordby.example", Role.MunicipalLeader, Builders.OtherMunicipality);

        foreach (var email in new[] { mette.Email, elsewhere.Email, closed.Email })
        {
            await Refused.ByAsync(dorthe, Rule.EmailHasAccount, () => MakeAsync(input => input with { LeaderEmail = email }));
        }

        foreach (var email in new[] { "asta@fjordby.example", "bo@fjordby.example" })
        {
            await Refused.ByAsync(dorthe, Rule.AlreadyInvited, () => MakeAsync(input => input with { LeaderEmail = email }));
        }

        await Refused.BesideAsync(dorthe, nameof(MakeProjectInput.LeaderEmail), Rule.EmailImpossible, () => MakeAsync(input => input with { LeaderEmail = "lise" }));
        Assert.Equal((0, 2), (await app.ReadAsync(db => db.Projects.CountAsync()), await app.ReadAsync(db => db.Invitations.CountAsync())));
    }

    [Fact]
    public async Task Only_a_facilitator_with_an_open_account_is_assigned()
    {
        var closed = await app.AddFacilitatorAsync("Tidligere ansat");
        await app.ChangeAsync(db => db.Attach(closed).Entity.Close(app.Now));
        var leader = await app.AddLeaderAsync();

        Assert.All(new[] { closed.Id, leader.Id, Guid.NewGuid() }, id => Assert.NotEqual(mette.Id, id));
        foreach (var id in new[] { closed.Id, leader.Id, Guid.NewGuid() })
        {
            await Refused.ByAsync(dorthe, Rule.UnknownChoice, () => MakeAsync(input => input with { FacilitatorIds = new HashSet<Guid> { mette.Id, id } }));
        }

        Assert.Equal([mette.Id], (await dorthe.Get<ProjectFormQueries>().ReadChoicesAsync(default))!.Facilitators.Select(choice => choice.Id));
    }

    [Fact]
    public async Task Only_open_rounds_with_a_free_place_can_be_chosen_the_newest_first()
    {
        var later = await app.AddRoundAsync("Runde 2", 2027);
        var full = await app.AddRoundAsync("Fuld", 2028, places: 1);
        await app.AddProjectAsync([], round: full);
        var over = await app.AddRoundAsync("Lukket", 2029);
        await dorthe.Get<CloseRound>().HandleAsync(over.Id, default);

        var choices = await dorthe.Get<ProjectFormQueries>().ReadChoicesAsync(default);

        Assert.Equal([later.Id, round.Id], choices!.Rounds.Select(choice => choice.Id));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<Guid> MakeAsync(Func<MakeProjectInput, MakeProjectInput>? fill = null, Desk? desk = null)
    {
        var input = new MakeProjectInput
        {
            RoundId = round.Id,
            Municipality = " kommune 751 ",
            Title = "Badeværelset",
            Technology = "Sensorer i badeværelset",
            Kind = TechnologyKind.SensorsAndMonitoring,
            Aim = TechnologyAim.Bought,
            Workplace = "Bofællesskabet",
            Area = Area.DisabilityAndSocial,
            CourseStart = round.FirstDay,
            CourseEnd = round.LastDay,
            LeaderHours = 7.5m,
            EmployeeHours = 20,
        };
        return (desk ?? dorthe).Get<MakeProject>().HandleAsync(fill?.Invoke(input) ?? input, default);
    }
}
