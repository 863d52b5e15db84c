using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Applications;
using Sammen.Domain.Municipalities;
using Sammen.Domain.Projects;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Applications;

/// <summary>The applications of a round, and one of them, for the programme managers.</summary>
public sealed class ApplicationQueries(Readings readings)
{
    public const int PageSize = 50;

    private const int RemarksShown = 100;
    private const int QuestionsShown = 50;
    private const int VersionsShown = 50;

    /// <summary>A page of a round's applications beside the possible round. Six queries, whatever it holds.</summary>
    /// <returns><see langword="null"/> when there is no such round or the reader does not run the programme.</returns>
    public async Task<ApplicationsInRound?> ListAsync(Guid roundId, ApplicationListing listing, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        var round = await reading.RoundsRun
            .Where(found => found.Id == roundId)
            .Select(found => new
            {
                found.Places,
                Taken = reading.Projects.Where(Project.HasPlace).Count(project => project.RoundId == found.Id),
                Total = reading.Applications.Count(application => application.RoundId == found.Id),
                Removed = reading.ApplicationCounts.Where(count => count.RoundId == found.Id && count.By == CountedBy.Round).Sum(count => count.Number),
            })
            .SingleOrDefaultAsync(ct);
        if (round is null)
        {
            return null;
        }

        var matching = reading.ApplicationsOf(roundId).Matching(listing, reading);
        var rows = await ReadRowsAsync(matching.InOrder(listing, reading).Skip((listing.Page - 1) * PageSize).Take(PageSize), reading, ct);
        var chosen = await reading.Applications.ReadChosenAsync(reading.ApplicationChoices, roundId, ct);
        return new ApplicationsInRound(
            listing, rows, await matching.CountAsync(ct), round.Total, PictureOfRound.Of(chosen.ToPossibleRound(round.Places, round.Taken)),
            chosen.NumbersAfter(await reading.Applications.ReadLastToldAsync(roundId, ct)), chosen.Count, round.Removed);
    }

    /// <summary>The page of one application. Nine queries, and one more to count many remarks, whatever was said of it.</summary>
    /// <returns><see langword="null"/> when there is no such application, it is not sent, or the reader does not run the programme.</returns>
    public async Task<ApplicationView?> FindAsync(Guid applicationId, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        await reading.HoldConnectionAsync(ct);
        var found = await reading.Applications
            .Where(application => application.Id == applicationId)
            .Select(application => new
            {
                Application = application,
                Round = reading.Rounds.Where(round => round.Id == application.RoundId).Select(round => new { round.Name, IsClosed = round.ClosedAt != null }).First(),
                TypedInBy = reading.People.Where(person => person.Id == application.TypedInById).Select(person => person.Name).FirstOrDefault(),
                AnsweredBy = reading.People.Where(person => person.Id == application.AnsweredById).Select(person => person.Name).FirstOrDefault(),
                OfMunicipality = reading.Applications.Count(other => other.RoundId == application.RoundId && other.MunicipalityCode == application.MunicipalityCode),
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var (application, today) = (found.Application, reading.Today);
        var versions = await reading.Applications.Where(one => one.Id == applicationId).SelectMany(one => one.Versions)
            .OrderByDescending(version => version.Number)
            .Take(VersionsShown)
            .ToListAsync(ct);
        versions.Reverse();
        var names = await ReadNamesAsync(reading, versions.Select(version => version.Content.Who.MunicipalityCode).Append(application.MunicipalityCode), ct);
        var questions = await reading.Applications.Where(one => one.Id == applicationId).SelectMany(one => one.Questions)
            .OrderBy(question => question.AskedAt).ThenBy(question => question.Id)
            .Take(QuestionsShown)
            .Select(question => new QuestionAsked(
                question.Id, question.Text, question.OpenUntil, question.AnsweredAt == null && question.OpenUntil >= today,
                reading.People.Where(person => person.Id == question.AskedById).Select(person => person.Name).FirstOrDefault(), question.AskedAt,
                question.Answer, question.AnsweredAt))
            .ToListAsync(ct);
        var remarks = await reading.ApplicationRemarks.Where(remark => remark.ApplicationId == applicationId)
            .OrderByDescending(remark => remark.WrittenAt).ThenByDescending(remark => remark.Id)
            .Take(RemarksShown)
            .Select(remark => new RemarkRow(
                remark.Id, remark.Text, reading.People.Where(person => person.Id == remark.WrittenById).Select(person => person.Name).FirstOrDefault(), remark.WrittenAt))
            .ToListAsync(ct);
        remarks.Reverse();
        var (previous, next) = await ReadNeighboursAsync(reading, application, ct);
        return new ApplicationView(
            application.Id, application.RoundId, found.Round.Name, found.Round.IsClosed, application.Reference, names[application.MunicipalityCode!], application.Technology!,
            application.State, application.SubmittedAt!.Value, application.IsLate, found.TypedInBy, found.OfMunicipality,
            application.AnsweredAt is { } answeredAt ? new AnswerGiven(answeredAt, found.AnsweredBy, application.AnswerReason) : null,
            application.WithdrawnAt, application.WaitlistNumber, application.ProjectId, ApplicationSaid.Of(application.Content, names), application.SaidFrom,
            [.. versions.Select((version, index) => new EarlierVersion(
                version.Number, ApplicationSaid.Of(version.Content, names), version.SaidFrom,
                index + 1 < versions.Count ? versions[index + 1].SaidFrom : application.SaidFrom ?? version.SaidFrom))],
            questions, remarks, remarks.Count < RemarksShown ? remarks.Count : await reading.ApplicationRemarks.CountAsync(remark => remark.ApplicationId == applicationId, ct),
            await ReadChoiceAsync(reading, application, ct), previous, next);
    }

    private static async Task<IReadOnlyList<ApplicationRow>> ReadRowsAsync(IQueryable<ApplicationFound> found, Reading reading, CancellationToken ct)
    {
        var today = reading.Today;
        return (await found
            .Select(one => new
            {
                one.Application.Id,
                Municipality = one.Municipality.Name,
                one.Application.Technology,
                one.Application.Area,
                one.Application.AreaWords,
                one.Application.TechnologyKind,
                one.Application.TechnologyKindWords,
                one.Application.HelpWantedIn,
                one.Application.Phase,
                one.Application.SponsorName,
                one.Application.LeaderHoursAMonth,
                one.Application.EmployeeHoursAMonth,
                one.Application.PromisesToShare,
                one.Application.IsLate,
                IsTypedIn = one.Application.TypedInById != null,
                one.Application.State,
                one.Application.WaitlistNumber,
                OfMunicipality = reading.Applications.Count(other => other.RoundId == one.Application.RoundId && other.MunicipalityCode == one.Application.MunicipalityCode),
                IsAsked = one.Application.State == ApplicationState.Submitted
                    && one.Application.Questions.Any(question => question.AnsweredAt == null && question.OpenUntil >= today),
                HasReplied = one.Application.Questions.Any(question => question.AnsweredAt != null),
                Choice = reading.ApplicationChoices.Where(choice => choice.Id == one.Application.Id).Select(choice => choice.Answer).FirstOrDefault(),
            })
            .ToListAsync(ct))
            .ConvertAll(one => new ApplicationRow(
                one.Id, one.Municipality, one.Technology!, new Listed<Area>(one.Area!.Value, one.AreaWords), new Listed<TechnologyKind>(one.TechnologyKind!.Value, one.TechnologyKindWords),
                [.. one.HelpWantedIn], one.Phase, one.SponsorName!, one.LeaderHoursAMonth!.Value, one.EmployeeHoursAMonth!.Value, one.PromisesToShare, one.IsLate, one.IsTypedIn,
                one.State, one.WaitlistNumber, one.OfMunicipality, one.IsAsked, one.HasReplied, one.Choice));
    }

    private static async Task<Dictionary<string, MunicipalityName>> ReadNamesAsync(Reading reading, IEnumerable<string?> codes, CancellationToken ct)
    {
        var named = codes.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return await reading.Municipalities.Where(municipality => named.Contains(municipality.Code))
            .ToDictionaryAsync(municipality => municipality.Code, municipality => municipality.Name, StringComparer.Ordinal, ct);
    }

    /// <summary>What is chosen, with the number that would be told. Three queries.</summary>
    private static async Task<ChoiceMade?> ReadChoiceAsync(Reading reading, Application application, CancellationToken ct)
    {
        var choice = await reading.ApplicationChoices
            .Where(choice => choice.Id == application.Id)
            .Select(choice => new
            {
                choice.Answer,
                choice.Reason,
                ChangedBy = reading.People.Where(person => person.Id == choice.ChangedById).Select(person => person.Name).FirstOrDefault(),
                choice.ChangedAt,
            })
            .SingleOrDefaultAsync(ct);
        var chosen = await reading.Applications.ReadChosenAsync(reading.ApplicationChoices, application.RoundId, ct);
        var numbers = chosen.NumbersAfter(await reading.Applications.ReadLastToldAsync(application.RoundId, ct));
        return choice is null
            ? null
            : new ChoiceMade(choice.Answer, numbers.TryGetValue(application.Id, out var number) ? number : null, choice.Reason, choice.ChangedBy, choice.ChangedAt);
    }

    /// <summary>The ones before and after it in the order they were sent in.</summary>
    private static async Task<(Guid? Previous, Guid? Next)> ReadNeighboursAsync(Reading reading, Application application, CancellationToken ct)
    {
        var order = await reading.Applications
            .Where(other => other.RoundId == application.RoundId)
            .OrderBy(other => other.SubmittedAt).ThenBy(other => other.Reference).ThenBy(other => other.Id)
            .Take(ChosenInRound.Most)
            .Select(other => other.Id)
            .ToListAsync(ct);
        var at = order.IndexOf(application.Id);
        return (at > 0 ? order[at - 1] : null, at >= 0 && at + 1 < order.Count ? order[at + 1] : null);
    }
}
