using System.Diagnostics;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Sammen.Domain;

namespace Sammen.Data;

/// <summary>
/// Finding what people typed anywhere in a text, upper and lower case alike, the same on both databases: letter by letter, so that
/// <c>benra</c> finds <c>Aabenraa</c>, where SQL Server's Danish collation takes <c>aa</c> as one letter.
/// </summary>
public static class TextSearch
{
    /// <summary>Longer than any word anybody looks for.</summary>
    public const int WordMaxLength = 100;

    private const string Escape = "\\";

    /// <summary>Every letter is itself. Upper and lower case are made alike before.</summary>
    private const string LetterByLetter = "Latin1_General_100_BIN2";

    private static readonly MethodInfo Method = typeof(TextSearch).GetMethod(nameof(Holds), [typeof(string), typeof(string)])!;

    /// <summary>Whether the text holds what the pattern of <see cref="PatternFor"/> or <see cref="PatternForStart"/> looks for. In queries only.</summary>
    public static bool Holds(string? text, string pattern) => throw new UnreachableException($"'{text}' and '{pattern}' are compared by the database.");

    /// <returns><see langword="null"/> when nothing was typed.</returns>
    public static string? PatternFor(string? typed)
    {
        var word = FreeText.Clean(typed);
        return word.Length == 0 ? null : $"%{Escaped(word.Take(WordMaxLength))}%";
    }

    /// <summary>For a text that begins with these signs.</summary>
    public static string PatternForStart(string start) => $"{Escaped(start)}%";

    /// <summary>SQL Server: <c>LOWER(text) COLLATE … LIKE pattern</c>.</summary>
    internal static void MapOnSqlServer(ModelBuilder builder)
        => builder.HasDbFunction(Method).HasTranslation(arguments => Like(new CollateExpression(
            new SqlFunctionExpression("LOWER", [arguments[0]], nullable: true, [true], typeof(string), arguments[0].TypeMapping), LetterByLetter), arguments[1]));

    /// <summary>SQLite: <c>text LIKE pattern</c>, by the comparison of our own that every connection is taught.</summary>
    internal static void MapOnSqlite(ModelBuilder builder) => builder.HasDbFunction(Method).HasTranslation(arguments => Like(arguments[0], arguments[1]));

    private static string Escaped(IEnumerable<char> signs)
        => string.Concat(signs.Select(char.ToLowerInvariant).Select(sign => sign is '%' or '_' or '[' or '\\' ? $"{Escape}{sign}" : sign.ToString()));

    private static LikeExpression Like(SqlExpression text, SqlExpression pattern)
        => new(text, pattern, new SqlConstantExpression(Escape, pattern.TypeMapping), typeMapping: null);
}
