using System.Collections;
using System.Data.Common;
using System.Text.RegularExpressions;

namespace Sammen.Web.Tests.Data.TSqlCheck;

/// <summary>
/// A few rows, or none, in which every column holds something a handler can go on with: the same id everywhere, 1 for every number
/// and choice, "x" for every text, one day for every date.
/// </summary>
/// <param name="rows">None, one, or two alike.</param>
/// <param name="yes">What every bit is.</param>
/// <param name="nulls">Whether what may be missing is missing.</param>
/// <param name="text">What every text is.</param>
/// <param name="number">What every whole number is.</param>
/// <param name="running">The command that is answered, for an answer in which nothing was closed, used or called back, and nothing has expired: it names its columns.</param>
/// <param name="kept">The command that is answered, for an answer in which nothing was withdrawn.</param>
/// <param name="withdrawn">The command that is answered, for an answer in which an application that led to no project was withdrawn just now.</param>
/// <param name="standing">With <paramref name="running"/>: nothing was deleted either.</param>
internal sealed partial class PlausibleReader(int rows, bool yes, bool nulls = false, string text = "x", string? running = null, int number = 1, string? kept = null, string? withdrawn = null, bool standing = false) : DbDataReader
{
    public static readonly Guid Id = new("0198a000-0000-7000-8000-000000000001");

    private static readonly DateTime Day = new(2026, 5, 4, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>More results than any batch here asks for; an endless supply would be read for ever.</summary>
    private const int MostResults = 10;

    private readonly HashSet<int> open = running is not null ? ColumnsIn(running, "[ClosedAt", "[EndedAt", "[UsedAt", "[CalledBackAt", standing ? "[DeletedAt" : "[ClosedAt", "[WithdrawnAt", "[AnsweredAt", "[SaidFrom")
        : kept is not null ? ColumnsIn(kept, "[WithdrawnAt")
        : withdrawn is not null ? ColumnsIn(withdrawn, "[ProjectId") : [];
    private readonly HashSet<int> toCome = running is not null ? ColumnsIn(running, "[ExpiresAt") : withdrawn is not null ? ColumnsIn(withdrawn, "[WithdrawnAt") : [];
    private readonly HashSet<int> kinds = [];
    private readonly int kind;
    private int read;
    private int results = 1;

    /// <summary>The command that is answered, which names its columns, and what kind every note in it is.</summary>
    public (string Command, int Kind) Notes
    {
        init => (kinds, kind) = (ColumnsIn(value.Command, "[Kind"), value.Kind);
    }

    public override int FieldCount => 80;

    public override int RecordsAffected => 1;

    public override bool HasRows => rows > 0;

    public override bool IsClosed => false;

    public override int Depth => 0;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(0);

    public override bool Read() => read++ < rows;

    public override bool NextResult()
    {
        read = 0;
        return rows > 0 && results++ < MostResults;
    }

    public override bool IsDBNull(int ordinal) => nulls || open.Contains(ordinal);

    public override T GetFieldValue<T>(int ordinal) => typeof(T) switch
    {
        var type when type == typeof(DateOnly) => (T)(object)DateOnly.FromDateTime(Day),
        var type when type == typeof(Guid) => (T)(object)Id,
        var type when type == typeof(DateTime) => (T)(object)GetDateTime(ordinal),
        var type when type == typeof(DateTimeOffset) => (T)(object)new DateTimeOffset(Day),
        _ => throw new NotSupportedException(typeof(T).Name),
    };

    public override bool GetBoolean(int ordinal) => yes;

    public override byte GetByte(int ordinal) => 1;

    public override short GetInt16(int ordinal) => 1;

    public override int GetInt32(int ordinal) => kinds.Contains(ordinal) ? kind : number;

    public override long GetInt64(int ordinal) => 1;

    public override float GetFloat(int ordinal) => 1;

    public override double GetDouble(int ordinal) => 1;

    public override decimal GetDecimal(int ordinal) => 1;

    public override string GetString(int ordinal) => text;

    public override char GetChar(int ordinal) => 'x';

    public override Guid GetGuid(int ordinal) => Id;

    public override DateTime GetDateTime(int ordinal) => toCome.Contains(ordinal) ? Day.AddDays(7) : Day;

    public override object GetValue(int ordinal) => 1;

    public override int GetValues(object[] values) => 0;

    public override string GetName(int ordinal) => $"c{ordinal}";

    public override int GetOrdinal(string name) => 0;

    public override string GetDataTypeName(int ordinal) => "int";

    public override Type GetFieldType(int ordinal) => typeof(int);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();

    /// <summary>Which of a command's columns have one of these names.</summary>
    private static HashSet<int> ColumnsIn(string command, params string[] names)
    {
        var columns = Selected().Match(command).Groups["columns"].Value.Split(", ");
        return [.. Enumerable.Range(0, columns.Length).Where(ordinal => Array.Exists(names, name => columns[ordinal].Contains(name, StringComparison.Ordinal)))];
    }

    [GeneratedRegex(@"SELECT (TOP\(\S+\) )?(?<columns>.*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Selected();
}
