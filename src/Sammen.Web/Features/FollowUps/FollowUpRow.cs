using System.Linq.Expressions;
using Sammen.Domain.FollowUps;
using Sammen.Web.Access;
using Sammen.Web.Features.Courses;

namespace Sammen.Web.Features.FollowUps;

/// <summary>A follow-up as a list shows it.</summary>
/// <param name="Person">Who of those with an account it names, if anybody.</param>
/// <param name="IsOverdue">Open and due before today, Danish date.</param>
public sealed record FollowUpRow(Guid Id, string What, string Responsible, Guid? ResponsibleId, string? Person, DateOnly Due, FollowUpState State, bool IsOverdue)
{
    /// <summary>Who does it: the words, and the person where the words do not say it.</summary>
    public string Who => WhoOf(Responsible, Person);

    /// <inheritdoc cref="Who"/>
    public static string WhoOf(string responsible, string? person)
        => person is null || responsible.Contains(person, StringComparison.Ordinal) ? responsible : $"{responsible} ({person})";
}

internal static class FollowUpRows
{
    public static IQueryable<FollowUpRow> SelectRows(this IQueryable<FollowUp> followUps, Reading reading) => followUps.Select(Row(reading));

    /// <summary>For a query inside another, where EF Core sees through an expression but not through a method.</summary>
    public static Expression<Func<FollowUp, FollowUpRow>> Row(Reading reading)
        => FollowUp.OverdueOn(reading.Today).With((followUp, isOverdue) => new FollowUpRow(
            followUp.Id,
            followUp.What,
            followUp.Responsible,
            followUp.ResponsibleId,
            reading.People.Where(person => person.Id == followUp.ResponsibleId).Select(person => person.Name).FirstOrDefault(),
            followUp.Due,
            followUp.State,
            isOverdue));
}
