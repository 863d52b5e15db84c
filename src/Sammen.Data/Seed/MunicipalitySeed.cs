using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Municipalities;

namespace Sammen.Data.Seed;

/// <summary>
/// The 98 municipalities with their official codes. Run at every start: adds those that are missing and puts full names right where
/// the list has learned a better one. Invented municipalities are left alone.
/// </summary>
public static class MunicipalitySeed
{
    private const string Resource = "Sammen.Data.Seed.municipalities.csv";

    public static async Task ApplyAsync(SammenDbContext db, CancellationToken ct)
    {
        var known = await db.Municipalities
            .Where(municipality => !municipality.Name.IsDemo)
            .ToDictionaryAsync(municipality => municipality.Code, StringComparer.Ordinal, ct);
        foreach (var official in Read())
        {
            if (known.TryGetValue(official.Code, out var municipality))
            {
                municipality.CallInFull(official.Name.InFull);
            }
            else
            {
                db.Municipalities.Add(official);
            }
        }

        await db.SaveChangesAsync(ct);
    }

    private static IEnumerable<Municipality> Read()
    {
        using var reader = new StreamReader(typeof(MunicipalitySeed).Assembly.GetManifestResourceStream(Resource)!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var columns = line.Split(',', 3);
            yield return new Municipality(columns[0], columns[1], columns[2]);
        }
    }
}
