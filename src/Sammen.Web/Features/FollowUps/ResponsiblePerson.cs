using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Web.Access;

namespace Sammen.Web.Features.FollowUps;

/// <summary>The account a follow-up names.</summary>
internal static class ResponsiblePerson
{
    /// <summary>The words to keep: what was typed; the person's name where nothing was, or only the name of who was named before.</summary>
    /// <param name="personId">Who is named; <see langword="null"/> when nobody is.</param>
    /// <param name="before">Who was named until now: who has left the project since may stay named.</param>
    /// <exception cref="RuleBrokenException"><see cref="Rule.PersonNotOnProject"/>.</exception>
    public static async Task<string> WordsAsync(this SammenDbContext db, Guid projectId, Guid? personId, Guid? before, string? typed, CancellationToken ct)
    {
        if (personId is null)
        {
            return typed!;
        }

        var people = personId == before ? db.Users : db.PeopleOn(projectId).Where(person => person.ClosedAt == null);
        var name = await people.Where(person => person.Id == personId).Select(person => person.Name).SingleOrDefaultAsync(ct)
            ?? throw new RuleBrokenException(Rule.PersonNotOnProject);
        var isOnlyAName = FreeText.Clean(typed).Length == 0
            || (personId != before && await db.Users.AnyAsync(person => person.Id == before && person.Name == typed, ct));
        return isOnlyAName ? name : typed!;
    }
}
