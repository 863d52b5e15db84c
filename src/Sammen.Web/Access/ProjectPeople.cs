using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Identity;
using Sammen.Domain.People;
using Sammen.Domain.Projects;

namespace Sammen.Web.Access;

/// <summary>Whom what happens in a project concerns, for mail: those whom the access table of the product shows the project from the inside.</summary>
internal static class ProjectPeople
{
    /// <summary>The project's facilitators and the leaders of its municipality.</summary>
    public static IQueryable<SammenUser> PeopleOn(this SammenDbContext db, Guid projectId) => db.Users.On(db.Projects, projectId);

    /// <summary>Those of the people who are a project's, if it is among the projects.</summary>
    public static IQueryable<SammenUser> On(this IQueryable<SammenUser> people, IQueryable<Project> projects, Guid projectId)
        => people.Where(person => projects.Any(project => project.Id == projectId
            && ((person.Role == Role.MunicipalLeader && person.MunicipalityCode == project.MunicipalityCode)
                || project.Facilitators.Any(facilitator => facilitator.UserId == person.Id))));

    /// <summary>The project that this very save makes.</summary>
    public static Project MadeNow(this SammenDbContext db, Guid projectId) => db.Projects.Local.Single(project => project.Id == projectId);

    /// <summary>What somebody who saw the project until now may still be told of it: its title.</summary>
    public static Task<string?> TitleOfAsync(this SammenDbContext db, Guid projectId, CancellationToken ct)
        => db.Projects.Where(project => project.Id == projectId).Select(project => project.Title).FirstOrDefaultAsync(ct);
}
