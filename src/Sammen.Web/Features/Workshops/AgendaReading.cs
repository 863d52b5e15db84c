using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Workshops;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Workshops;

/// <summary>What the lessons on an agenda are called: read with their releases each time, and nowhere else.</summary>
public static class AgendaReading
{
    /// <summary>The points with the titles of the lessons that others may read now. One query where there is one, else none.</summary>
    public static async Task<IReadOnlyList<AgendaItem>> TitleAsync(this Reading reading, IReadOnlyList<AgendaItem> agenda, CancellationToken ct)
        => (await reading.TitleAsync([agenda], ct))(agenda);

    /// <inheritdoc cref="TitleAsync(Reading, IReadOnlyList{AgendaItem}, CancellationToken)"/>
    /// <returns>What gives each of the agendas its titles.</returns>
    public static async Task<Func<IReadOnlyList<AgendaItem>, IReadOnlyList<AgendaItem>>> TitleAsync(
        this Reading reading, IEnumerable<IReadOnlyList<AgendaItem>> agendas, CancellationToken ct)
    {
        var ids = agendas.SelectMany(agenda => agenda).Select(item => item.LessonId).OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
        {
            return agenda => agenda;
        }

        var titles = await reading.LessonReleases
            .Where(release => ids.Contains(release.LessonId))
            .ToDictionaryAsync(release => release.LessonId, release => release.Title, ct);
        return agenda => [.. agenda.Select(item => item.LessonId is { } id ? item with { Text = titles.GetValueOrDefault(id) } : item)];
    }
}
