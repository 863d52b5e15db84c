using Microsoft.EntityFrameworkCore;
using Sammen.Data.Seed;
using Sammen.Domain.Applications;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Notes;
using Sammen.Domain.Workshops;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Data;

/// <summary>What the database itself must do, the same on both.</summary>
public sealed class DatabaseTests
{
    [Fact]
    public async Task Names_come_in_Danish_order_with_aa_as_å()
    {
        await using var app = await TestApp.StartAsync();
        string[] names = ["Aalborg", "Ærø", "odense", "Åbenrå", "Zahle", "Ølstrup", "Allerød"];
        for (var number = 0; number < names.Length; number++)
        {
            await app.AddAsync(new Municipality($"80{number}", names[number]));
        }

        var ordered = await app.ReadAsync(db => db.Municipalities.OrderBy(municipality => municipality.Name.Brief).Select(municipality => municipality.Name.Brief).ToListAsync());

        Assert.Equal(["Allerød", "odense", "Zahle", "Ærø", "Ølstrup", "Åbenrå", "Aalborg"], ordered, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Times_go_in_and_come_back_as_UTC_and_nothing_else_goes_in()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        var workshop = await app.AddWorkshopAsync(project, mette);
        var startsAt = await app.ReadAsync(db => db.Workshops.Select(found => found.StartsAt).SingleAsync());
        var plan = new WorkshopPlan("Lokal", WorkshopKind.Workshop, workshop.Phase, DateTime.SpecifyKind(app.Now, DateTimeKind.Local), 60, Place: null, [mette.Id]);

        Assert.Equal((app.Now, DateTimeKind.Utc), (startsAt, startsAt.Kind));
        await Assert.ThrowsAnyAsync<Exception>(() => app.AddAsync(new Workshop(project, plan, mette.Id, app.Now)));
        Assert.Equal(1, await app.ReadAsync(db => db.Workshops.CountAsync()));
    }

    [Fact]
    public async Task The_version_counts_each_saved_change()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var note = await app.AddNoteAsync(await app.AddProjectAsync([mette]), mette);
        Assert.Equal(1, note.Version);
        for (var edit = 2; edit <= 4; edit++)
        {
            await app.ChangeAsync(db => db.Notes.Single().Edit(new NoteContent($"Ordlyd {edit}", NoteKind.Insight), mette.Id, app.Now));
            Assert.Equal(edit, (await app.NoteAsync(note.Id)).Version);
        }

        await app.ChangeAsync(db => _ = db.Notes.Single());
        Assert.Equal(4, (await app.NoteAsync(note.Id)).Version);
    }

    [Fact]
    public async Task A_project_that_somebody_wrote_about_and_an_account_that_signed_cannot_be_deleted()
    {
        await using var app = await TestApp.StartAsync();
        var mette = await app.AddFacilitatorAsync();
        var project = await app.AddProjectAsync([mette]);
        await app.AddNoteAsync(project, mette);

        await Assert.ThrowsAnyAsync<Exception>(() => app.ReadAsync(db => db.Projects.ExecuteDeleteAsync()));
        await Assert.ThrowsAnyAsync<Exception>(() => app.ReadAsync(db => db.Users.Where(user => user.Id == mette.Id).ExecuteDeleteAsync()));

        Assert.Equal((1, 1), (await app.ReadAsync(db => db.Projects.CountAsync()), await app.ReadAsync(db => db.Notes.CountAsync())));
    }

    [Fact]
    public async Task The_98_municipalities_are_seeded_once_and_a_changed_name_is_left_alone()
    {
        await using var app = await TestApp.StartAsync();
        await app.AddMunicipalityAsync("751", "Århus");
        for (var start = 0; start < 2; start++)
        {
            await app.ReadAsync(async db =>
            {
                await MunicipalitySeed.ApplyAsync(db, default);
                return start;
            });
        }

        var municipalities = await app.ReadAsync(db => db.Municipalities.ToListAsync());
        Assert.Equal(98, municipalities.Count);
        Assert.All(municipalities, municipality => Assert.False(municipality.Name.IsDemo));
        Assert.Equal("Århus", municipalities.Single(municipality => municipality.Code == "751").Name.Brief);
    }

    [Fact]
    public async Task The_municipalities_are_called_what_they_call_themselves_also_those_of_an_older_installation()
    {
        await using var app = await TestApp.StartAsync();
        await app.AddAsync(new Municipality("101", "København"));
        await app.AddAsync(new Municipality("902", "Fjordby", "Fjordby By", isDemo: true));

        var names = await app.ReadAsync(async db =>
        {
            await MunicipalitySeed.ApplyAsync(db, default);
            return await db.Municipalities.ToDictionaryAsync(municipality => municipality.Code, municipality => municipality.Name.InFull, StringComparer.Ordinal);
        });

        Assert.Equal(
            ("Københavns Kommune", "Bornholms Regionskommune", "Aarhus Kommune", "Fjordby By"), (names["101"], names["400"], names["751"], names["902"]));
    }

    [Fact]
    public async Task The_demo_round_is_seeded_once_with_something_to_say_on_every_screen()
    {
        await using var app = await TestApp.StartAsync();
        for (var start = 0; start < 2; start++)
        {
            await app.ReadAsync(async db =>
            {
                await DemoSeed.ApplyAsync(db, app.Clock, default);
                return start;
            });
        }

        Assert.Equal(8, await app.ReadAsync(db => db.Municipalities.CountAsync(municipality => municipality.Name.IsDemo && municipality.Code.StartsWith('9'))));
        Assert.Equal(4, await app.ReadAsync(db => db.Projects.CountAsync()));
        Assert.Equal(4, await app.ReadAsync(db => db.Projects.Select(project => project.CurrentPhase).Distinct().CountAsync()));
        Assert.InRange(await app.ReadAsync(db => db.Notes.CountAsync()), 105, 140);
        Assert.Equal(9, await app.ReadAsync(db => db.Users.CountAsync(user => user.IsDemo)));
        Assert.True(await app.ReadAsync(db => db.FollowUps.AnyAsync(Sammen.Domain.FollowUps.FollowUp.OverdueOn(app.Today))));
        Assert.True(await app.ReadAsync(db => db.NoteRevisions.AnyAsync()));
        Assert.Equal(Enum.GetValues<ApplicationState>(), await app.ReadAsync(db => db.Applications.Select(application => application.State).Distinct().OrderBy(state => state).ToListAsync()));
        Assert.True(await app.ReadAsync(db => db.Applications.AnyAsync(application => application.IsLate)));
        Assert.True(await app.ReadAsync(db => db.Applications.AnyAsync(application => application.TypedInById != null)));
        Assert.False(await app.ReadAsync(db => db.Applications.AnyAsync(application => application.SubmittedAt > app.Now)));
        Assert.False(await app.ReadAsync(db => db.Notes.AnyAsync(note => note.LoggedAt > app.Now)));
        Assert.False(await app.ReadAsync(db => db.AssessmentChanges.AnyAsync(change => change.At > app.Now)));

        // So that the demo reads the same on both databases, which sort keys differently.
        Assert.Empty(await app.ReadAsync(db => db.Notes.GroupBy(note => new { note.ProjectId, note.LoggedAt }).Where(moment => moment.Count() > 1).Select(moment => moment.Key).ToListAsync()));
    }
}
