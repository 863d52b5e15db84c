using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain;
using Sammen.Domain.Drafts;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Web.Changes;
using Sammen.Web.Features.Drafts;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Drafts;

/// <summary>What somebody types and does not save is kept once, to the letter, for them alone, and no longer than it should.</summary>
public sealed class DraftTests : IAsyncLifetime
{
    private readonly SomebodyElse meanwhile = new();
    private TestApp app = null!;
    private SammenUser mette = null!;
    private Desk desk = null!;
    private Project project = null!;

    private DateTime Now => app.Now;

    public async ValueTask InitializeAsync()
    {
        app = await TestApp.StartAsync(services => services
            .ConfigureDbContext<SqliteSammenDbContext>(options => options.AddInterceptors(meanwhile))
            .ConfigureDbContext<SqlServerSammenDbContext>(options => options.AddInterceptors(meanwhile)));
        mette = await app.AddFacilitatorAsync();
        project = await app.AddProjectAsync([mette]);
        desk = await app.AsAsync(mette);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task It_is_found_on_another_device_to_the_letter()
    {
        const string Text = " Vi taler om\n  \"skærme\" <b>æøå</b> 🙂 \t";
        var id = Guid.NewGuid();
        await KeepAsync(desk, Drafting.Input(Now, id, project.Id, Text));

        var found = Assert.Single(await ListAsync(await app.AsAsync(mette)));

        Assert.Equal((id, Drafting.Place, Text, Now), (found.Id, found.Place, found.Fields["Text"], found.TypedAt));
        Assert.Equal(DateTimeKind.Utc, found.TypedAt.Kind);
    }

    [Fact]
    public async Task What_comes_twice_or_late_changes_nothing_and_nobody_is_told_of_any()
    {
        var id = Guid.NewGuid();
        await KeepAsync(desk, Drafting.Input(Now.AddSeconds(1), id, text: "Vi taler"));
        await KeepAsync(desk, Drafting.Input(Now.AddSeconds(2), id, text: "Vi taler om skærme"));
        await KeepAsync(desk, Drafting.Input(Now.AddSeconds(2), id, text: "Vi taler om skærme"));
        await KeepAsync(desk, Drafting.Input(Now.AddSeconds(1), id, text: "Vi taler"));

        Assert.Equal("Vi taler om skærme", Assert.Single(await ListAsync(desk)).Fields["Text"]);
        Assert.Equal(2, await app.ReadAsync(db => db.Drafts.Select(draft => draft.Version).SingleAsync()));
        Assert.Equal(0, await app.ReadAsync(db => db.Happenings.CountAsync()));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public async Task Two_that_arrive_at_the_same_moment_leave_the_later_text(int first, int second)
    {
        var (id, other) = (Guid.NewGuid(), await app.AsAsync(mette));
        meanwhile.Saves = () => KeepAsync(other, Drafting.Input(Now.AddSeconds(first), id, text: $"Tekst {first}"));

        await KeepAsync(desk, Drafting.Input(Now.AddSeconds(second), id, text: $"Tekst {second}"));

        Assert.Equal("Tekst 2", Assert.Single(await ListAsync(desk)).Fields["Text"]);
    }

    [Fact]
    public async Task A_discarded_one_is_gone_and_nothing_that_comes_late_brings_it_back()
    {
        var id = Guid.NewGuid();
        await KeepAsync(desk, Drafting.Input(Now, id, project.Id));
        await DiscardAsync(desk, new(id, Now.AddSeconds(1)));
        await KeepAsync(desk, Drafting.Input(Now.AddSeconds(1), id, project.Id));

        Assert.Empty(await ListAsync(desk));
        var left = await app.ReadAsync(db => db.Drafts.AsNoTracking().SingleAsync());
        Assert.Equal(("", null, 0), (left.Place, left.ProjectId, left.Fields.Count));
    }

    [Fact]
    public async Task One_that_is_discarded_before_any_of_it_has_come_stays_away()
    {
        var id = Guid.NewGuid();
        await DiscardAsync(desk, new(id, Now));
        await DiscardAsync(desk, new(id, Now));
        await KeepAsync(desk, Drafting.Input(Now, id));

        Assert.Empty(await ListAsync(desk));
    }

    [Fact]
    public async Task What_is_typed_after_it_was_discarded_is_kept()
    {
        var id = Guid.NewGuid();
        await KeepAsync(desk, Drafting.Input(Now, id));
        await DiscardAsync(desk, new(id));
        await KeepAsync(desk, Drafting.Input(Now.AddSeconds(1), id, text: "Noget nyt"));

        Assert.Equal("Noget nyt", Assert.Single(await ListAsync(desk)).Fields["Text"]);
    }

    [Fact]
    public async Task What_was_never_there_is_discarded_without_a_trace()
    {
        await DiscardAsync(desk, new(Guid.NewGuid()));

        Assert.Equal(0, await app.ReadAsync(db => db.Drafts.CountAsync()));
    }

    [Theory]
    [InlineData(Written.WithCpr, Rule.CprNumberInText)]
    [InlineData("Hun har 0101901234", Rule.CprNumberPossible)]
    public async Task One_that_may_hold_a_CPR_number_leaves_nothing_on_the_server(string text, Rule rule)
    {
        var (id, fresh) = (Guid.NewGuid(), Guid.NewGuid());
        await KeepAsync(desk, Drafting.Input(Now, id, project.Id, "Fru Hansen"));

        await Refused.ByAsync(desk, rule, () => KeepAsync(desk, Drafting.Input(Now.AddSeconds(1), id, project.Id, text)));
        await Refused.ByAsync(desk, rule, () => KeepAsync(desk, Drafting.Input(Now, fresh, text: text)));
        await KeepAsync(desk, Drafting.Input(Now, id, project.Id, "Fru Hansen"));

        Assert.Empty(await ListAsync(desk));
        Assert.All(await app.ReadAsync(db => db.Drafts.AsNoTracking().ToListAsync()), left => Assert.Empty(left.Fields));
        Assert.DoesNotContain(text, app.Log.Text, StringComparison.Ordinal);

        await KeepAsync(desk, Drafting.Input(Now.AddSeconds(2), id, project.Id, "En borger"));
        Assert.Equal("En borger", Assert.Single(await ListAsync(desk)).Fields["Text"]);
    }

    [Fact]
    public async Task Nobody_else_reads_changes_or_removes_it_nor_learns_that_it_is_there()
    {
        var (id, other) = (Guid.NewGuid(), await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager)));
        await KeepAsync(desk, Drafting.Input(Now, id, project.Id, "Mettes"));

        Assert.Empty(await ListAsync(other));
        await Refused.AsNotAvailableAsync(other, () => KeepAsync(other, Drafting.Input(Now.AddSeconds(1), id, text: "En andens")));
        await DiscardAsync(other, new(id, Now.AddSeconds(1)));

        Assert.Equal("Mettes", Assert.Single(await ListAsync(desk)).Fields["Text"]);
    }

    [Fact]
    public async Task About_a_project_it_is_listed_and_kept_only_while_its_writer_sees_the_project()
    {
        var id = Guid.NewGuid();
        await KeepAsync(desk, Drafting.Input(Now, id, project.Id));
        await KeepAsync(desk, Drafting.Input(Now, Guid.NewGuid(), text: "Om intet projekt"));
        await app.ChangeAsync(db => db.Projects.Include(found => found.Facilitators).Single(found => found.Id == project.Id).TakeOff(mette.Id, mette.Id, Now));

        Assert.Equal("Om intet projekt", Assert.Single(await ListAsync(desk)).Fields["Text"]);
        await Refused.AsNotAvailableAsync(desk, () => KeepAsync(desk, Drafting.Input(Now.AddSeconds(1), id, project.Id)));
        await Refused.AsNotAvailableAsync(desk, () => KeepAsync(desk, Drafting.Input(Now, Guid.NewGuid(), Guid.NewGuid())));
        await DiscardAsync(desk, new(id));
        Assert.Equal(1, await app.ReadAsync(db => db.Drafts.CountAsync(draft => draft.IsDiscarded)));
    }

    [Fact]
    public async Task A_leader_finds_theirs_while_they_lead_in_the_municipality()
    {
        var lise = await app.AddLeaderAsync();
        await KeepAsync(await app.AsAsync(lise), Drafting.Input(Now, Guid.NewGuid(), project.Id));
        Assert.Single(await ListAsync(await app.AsAsync(lise)));

        await app.AddMunicipalityAsync(Builders.OtherMunicipality);
        await app.ChangeAsync(db => db.Attach(lise).Entity.Become(Role.MunicipalLeader, Builders.OtherMunicipality));

        Assert.Empty(await ListAsync(await app.AsAsync(lise)));
    }

    [Fact]
    public async Task A_place_lists_what_begins_with_it_newest_first_and_no_more_than_twenty()
    {
        for (var number = 1; number <= 25; number++)
        {
            await KeepAsync(desk, Drafting.Input(Now.AddSeconds(number), Guid.NewGuid(), text: $"{number}", place: "/a_b/log"));
        }

        await KeepAsync(desk, Drafting.Input(Now, Guid.NewGuid(), text: "et andet sted", place: "/axb/log"));

        Assert.Equal(Enumerable.Range(6, 20).Reverse().Select(number => $"{number}"), (await ListAsync(desk, "/a_b")).Select(row => row.Fields["Text"]), StringComparer.Ordinal);
        Assert.Equal("et andet sted", Assert.Single(await ListAsync(desk, "/ax")).Fields["Text"]);
        Assert.Empty(await ListAsync(desk, "%"));
    }

    [Fact]
    public async Task Of_one_person_there_are_at_most_two_hundred_and_the_oldest_go()
    {
        await app.ChangeAsync(db => db.Drafts.AddRange(Enumerable.Range(1, Draft.MostOfOnePerson).Select(second => new Draft(
            Guid.NewGuid(), new DraftContent("/log", projectId: null, Drafting.Fields($"{second}"), Now.AddSeconds(second)), mette.Id, Now))));
        var other = await app.AddDraftAsync((await app.AddFacilitatorAsync("Jonas Lind")).Id);

        await KeepAsync(desk, Drafting.Input(Now.AddHours(1), Guid.NewGuid(), text: "Den nyeste"));

        var kept = await app.ReadAsync(db => db.Drafts.AsNoTracking().ToListAsync());
        Assert.Equal(Draft.MostOfOnePerson + 1, kept.Count);
        Assert.Contains(kept, draft => draft.Id == other.Id);
        Assert.DoesNotContain(kept, draft => draft.Fields["Text"] == "1");
    }

    [Fact]
    public async Task It_goes_thirty_days_after_it_was_last_typed_whatever_the_clock_of_the_device_said()
    {
        await KeepAsync(desk, Drafting.Input(Now, Guid.NewGuid(), text: "gammel"));
        await KeepAsync(desk, Drafting.Input(Now.AddYears(20), Guid.NewGuid(), text: "forkert ur"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await KeepAsync(desk, Drafting.Input(Now, Guid.NewGuid(), text: "et minut yngre"));

        app.Clock.Advance(Draft.KeptFor - TimeSpan.FromMinutes(1));
        await SweepAsync();
        Assert.Equal(3, await app.ReadAsync(db => db.Drafts.CountAsync()));

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await SweepAsync();
        Assert.Equal("et minut yngre", Assert.Single(await ListAsync(await app.AsAsync(mette))).Fields["Text"]);
    }

    [Fact]
    public async Task That_one_was_discarded_is_forgotten_after_a_day()
    {
        await DiscardAsync(desk, new(Guid.NewGuid(), Now));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await SweepAsync();
        Assert.Equal(1, await app.ReadAsync(db => db.Drafts.CountAsync()));

        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await SweepAsync();
        Assert.Equal(0, await app.ReadAsync(db => db.Drafts.CountAsync()));
    }

    private static Task KeepAsync(Desk at, KeepDraftInput input) => at.Get<KeepDraft>().HandleAsync(input, default);

    private static Task DiscardAsync(Desk at, DiscardDraftInput input) => at.Get<DiscardDraft>().HandleAsync(input, default);

    private static Task<IReadOnlyList<DraftRow>> ListAsync(Desk at, string place = "") => at.Get<DraftQueries>().ListAsync(place, default);

    private Task<int> SweepAsync() => app.ReadAsync(async db =>
    {
        await DailySweeper.SweepAsync(db, Registrations.Settings.Applications, Now, default);
        return 0;
    });
}
