using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Method;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Pages;

/// <summary>What pages hand to their circuits: it is encrypted, so that nothing makes it shorter on its way.</summary>
public sealed class HandedOverTests(Site site) : IClassFixture<Site>
{
    private const string StateMarker = "<!--Blazor-Server-Component-State:";

    // Letters, as they stand in the page.
    private const int MostHandedOver = 10_000;

    [Theory]
    [InlineData(Site.Facilitator)]
    [InlineData(Site.Leader)]
    [InlineData(Site.ProgrammeManager)]
    public async Task No_page_of_the_demo_hands_over_more_than_10_KB(string persona)
    {
        using var client = await site.SignedInAsync(persona);
        var weights = new List<(string Path, int Letters)>();
        foreach (var path in await PagesAsync())
        {
            using var answer = await client.GetAsync(path);
            if (answer.IsSuccessStatusCode)
            {
                weights.Add((path, StateIn(await answer.Content.ReadAsStringAsync())));
            }
        }

        var heaviest = string.Join('\n', weights.OrderByDescending(page => page.Letters).Take(10).Select(page => string.Create(CultureInfo.InvariantCulture, $"{page.Letters} {page.Path}")));
        Assert.True(weights.Count > 30, heaviest);
        Assert.True(weights.TrueForAll(page => page.Letters <= MostHandedOver), heaviest);
    }

    /// <summary>Every page of every project, whoever may see it.</summary>
    private async Task<IReadOnlyList<string>> PagesAsync()
    {
        var projects = await site.InDatabaseAsync(db => db.Projects.Select(project => project.Id).ToListAsync());
        var workshops = await site.InDatabaseAsync(db => db.Workshops.Select(workshop => workshop.Id).ToListAsync());
        return
        [
            Addresses.Projects,
            Addresses.Comparison,
            .. DialogueCell.All.Select(cell => Addresses.CrossReading(cell)),
            .. projects.SelectMany(project => DialogueCell.All.Select(cell => Addresses.Cell(project, cell))
                .Append(Addresses.Project(project)).Append(Addresses.Workshops(project)).Append(Addresses.Dashboard(project))),
            .. workshops.SelectMany(workshop => (string[])[Addresses.Workshop(workshop), Addresses.WorkshopLog(workshop)]),
        ];
    }

    private static int StateIn(string page)
    {
        var start = page.IndexOf(StateMarker, StringComparison.Ordinal);
        return start < 0 ? 0 : page.IndexOf("-->", start, StringComparison.Ordinal) - start;
    }
}
