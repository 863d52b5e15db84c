using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Programme;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Programme;

public sealed class ProgrammeQueries(Readings readings)
{
    public const int VersionsPerPage = 10;

    /// <summary>The public texts as they stand, and the versions before.</summary>
    /// <param name="take">How many of the versions before.</param>
    /// <returns><see langword="null"/> for who may not change them.</returns>
    public async Task<PublicTextsPageView?> FindAsync(int take, CancellationToken ct)
    {
        await using var reading = await readings.OpenAsync(ct);
        if (!reading.User.MayChangePublicTexts())
        {
            return null;
        }

        // The one that counts, those asked for, and one more to compare the last of them with.
        var rows = await reading.PublicTexts
            .OrderByDescending(version => version.Number)
            .Take(take + 2)
            .Select(version => new { version, By = reading.People.Where(person => person.Id == version.WrittenById).Select(person => person.Name).First() })
            .ToListAsync(ct);
        var versions = rows.Select((row, index) => ToVersion(row.version, row.By, rows.ElementAtOrDefault(index + 1)?.version)).ToList();
        var now = versions.FirstOrDefault();
        var call = now?.Content.CallFileId is { } fileId
            ? await reading.CallFiles.Where(file => file.Id == fileId).Select(file => new CallFileRow(file.Name, file.Kind, file.Bytes)).SingleAsync(ct)
            : null;
        return new PublicTextsPageView(
            new PublicTextsView(now?.Content ?? new PublicTextsContent(), call), now, [.. versions.Skip(1).Take(take)], Math.Max(0, (now?.Number ?? 0) - 1));
    }

    private static PublicTextsVersion ToVersion(PublicTexts version, string by, PublicTexts? before)
        => new(version.Number, version.ToContent(), by, version.WrittenAt, TextParts.ChangedBetween(before?.ToContent() ?? new PublicTextsContent(), version.ToContent()));
}
