using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using FluentValidation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.Method;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Notes;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Features.FollowUps;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Localization;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>A Danish screen for one component at a time, with a small database in memory behind it and a facilitator in front.</summary>
public abstract class Screen : BunitContext
{
    private readonly Culture language = Culture.Danish();
    private readonly SqliteConnection keepsDatabase;
    private readonly FixedAuthentication authentication = new();

    protected Screen()
    {
        var database = new SqliteConnectionStringBuilder { DataSource = Guid.NewGuid().ToString(), Mode = SqliteOpenMode.Memory, Cache = SqliteCacheMode.Shared };
        keepsDatabase = new SqliteConnection(database.ToString());
        keepsDatabase.Open();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging().AddLocalization().AddMudServices().AddSammenData(DatabaseProvider.Sqlite, database.ToString());
        Services.AddSingleton(TimeProvider.System);
        Services.AddValidatorsFromAssemblyContaining<LogNote>();
        Services.AddScoped<MethodWords>().AddScoped<RuleWording>().AddScoped<FailureWording>().AddScoped<UserAction>().AddScoped<Dialogs>().AddScoped<Guidance>();
        Services.AddScoped<DialogueQueries>().AddScoped<EditNote>().AddScoped<DeleteNote>().AddScoped<RestoreNote>();
        Services.AddScoped<TickOffFollowUp>().AddScoped<DropFollowUp>().AddScoped<ReopenFollowUp>();
        Services.AddSingleton<Sessions>();
        Services.AddSammenHappenings();
        Services.AddScoped<AuthenticationStateProvider>(_ => authentication).AddScoped<CurrentUser>().AddScoped<Readings>();
    }

    protected SammenUser Person { get; } = User("Mette Krogh");

    /// <summary>A project, and a note on it by the person at the screen.</summary>
    protected async Task<Note> KeepNoteAsync(string text)
    {
        await using var db = Database();
        await db.Database.EnsureCreatedAsync();
        db.Users.Add(Person);
        db.Municipalities.Add(new Municipality("901", "Prøveby", isDemo: true));
        var round = new Round("Prøve", new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1), new DateOnly(2026, 9, 1));

        // Keys are given out when something is added, and the next one refers to it.
        db.Rounds.Add(round);
        var plan = new ProjectPlan(
            "Projekt", "Prøve", "901", "Prøvehuset", "Prøver", PhaseSet.Of([Phase.Design]), new DateOnly(2026, 2, 1), new DateOnly(2026, 9, 1), 10, 20);
        var project = new Project(round.Id, plan, Phase.Design, Person.Id, DateTime.UnixEpoch);
        project.Assign(Person.Id, Person.Id, DateTime.UnixEpoch);
        db.Projects.Add(project);
        var content = new NoteContent(text, NoteKind.Insight, NoteVisibility.Programme);
        var note = new Note(SequentialGuid.Next(), project, new DialogueCell(Phase.Design, CoreQuestion.DailyWork), workshop: null, content, Person.Id, DateTime.UnixEpoch);
        db.Notes.Add(note);
        await db.SaveChangesAsync();
        await SignInAsync();
        return note;
    }

    protected SammenDbContext Database() => Services.GetRequiredService<IDbContextFactory<SammenDbContext>>().CreateDbContext();

    protected static SammenUser User(string name) => new()
    {
        Id = Guid.NewGuid(),
        Name = name,
        Role = Role.Facilitator,
        UserName = name,
        NormalizedUserName = name.ToUpperInvariant(),
        SecurityStamp = "x",
    };

    protected static NoteRow RowOf(Note note) => new(
        note.Id, note.Phase, note.Question, note.Kind, note.Visibility, note.Text, "Mette Krogh", "Mette Krogh", note.LoggedAt, WorkshopId: null,
        WorkshopTitle: null, EarlierVersions: 0, NotCprBy: null);

    /// <summary>The button with that spoken name: its label, or else its words.</summary>
    protected static IElement Button(IRenderedComponent<IComponent> screen, string name)
        => screen.FindAll("button").Single(button => (button.GetAttribute("aria-label") ?? button.TextContent.Trim()) == name);

    /// <summary>The person at the screen, in a role.</summary>
    protected async Task SignInAsync(Role role)
    {
        await using var db = Database();
        await db.Database.EnsureCreatedAsync();
        if (role == Role.MunicipalLeader)
        {
            db.Municipalities.Add(new Municipality("901", "Prøveby", isDemo: true));
        }

        Person.Become(role, role == Role.MunicipalLeader ? "901" : null);
        db.Users.Add(Person);
        await db.SaveChangesAsync();
        await SignInAsync();
    }

    private Task SignInAsync()
    {
        authentication.Person = new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, Person.Id.ToString()),
                new Claim(ClaimTypes.Role, Person.Role.ToString()),
                new Claim(new ClaimsIdentityOptions().SecurityStampClaimType, Person.SecurityStamp!),
            ],
            "test"));
        return Services.GetRequiredService<Sessions>().BeginAsync(authentication.Person, default);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        keepsDatabase.Dispose();
        language.Dispose();
    }
}
