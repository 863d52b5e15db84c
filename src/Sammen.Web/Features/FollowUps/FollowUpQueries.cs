using Microsoft.EntityFrameworkCore;
using Sammen.Domain.People;
using Sammen.Web.Access;

namespace Sammen.Web.Features.FollowUps;

public sealed class FollowUpQueries(Readings readings)
{
    private const int PeopleSuggested = 30;
    private const int PeopleNamed = 200;
    private const int LookedBackAt = 100;

    /// <summary>Who is likely to be responsible for something on a project: its own people, and whoever was before, the latest first.</summary>
    public async Task<IReadOnlyList<string>> SuggestResponsibleAsync(Guid projectId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var people = await reading.PeopleOn(projectId)
            .OrderByDescending(person => person.Role == Role.MunicipalLeader).ThenBy(person => person.Name).ThenBy(person => person.Id)
            .Take(PeopleSuggested)
            .Select(person => person.Name)
            .ToListAsync(ct);
        var before = await reading.FollowUps
            .Where(followUp => followUp.ProjectId == projectId)
            .OrderByDescending(followUp => followUp.AddedAt).ThenByDescending(followUp => followUp.Id)
            .Take(LookedBackAt)
            .Select(followUp => followUp.Responsible)
            .ToListAsync(ct);
        return [.. people.Union(before, StringComparer.Ordinal)];
    }

    /// <summary>Who can be named for something on a project: its people with an open account, its leaders first.</summary>
    public async Task<IReadOnlyList<FollowUpPerson>> ListPeopleAsync(Guid projectId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        return await reading.PeopleOn(projectId)
            .Where(person => person.ClosedAt == null)
            .OrderByDescending(person => person.Role == Role.MunicipalLeader).ThenBy(person => person.Name).ThenBy(person => person.Id)
            .Take(PeopleNamed)
            .Select(person => new FollowUpPerson(person.Id, person.Name))
            .ToListAsync(ct);
    }
}

public sealed record FollowUpPerson(Guid Id, string Name);
