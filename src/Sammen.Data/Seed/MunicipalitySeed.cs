using Microsoft.EntityFrameworkCore;
using Sammen.Domain.Municipalities;

namespace Sammen.Data.Seed;

/// <summary>The 98 municipalities with their official codes. Run at every start; adds those that are missing and changes nothing else.</summary>
public static class MunicipalitySeed
{
    private const string Resource = "Sammen.Data.Seed.municipalities.csv";

    public static async Task ApplyAsync(SammenDbContext db, CancellationToken ct)
    {
        var known = await db.Municipalities.Select(municipality => municipality.Code).ToHashSetAsync(StringComparer.Ordinal, ct);
        db.Municipalities.AddRange(Read().Where(municipality => !known.Contains(municipality.Code)));
        await db.SaveChangesAsync(ct);
    }

    private static IEnumerable<Municipality> Read()
    {
        using var reader = new StreamReader(typeof(MunicipalitySeed).Assembly.GetManifestResourceStream(Resource)!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var columns = line.Split(',', 2);
            yield return new Municipality(columns[0], columns[1]);
        }
    }
}
