using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Sammen.Data;

/// <summary>The fields of a draft are read and written together, and asked for by nothing in them: one column holds them.</summary>
internal sealed class FieldsConverter() : ValueConverter<IReadOnlyDictionary<string, string>, string>(fields => Write(fields), text => Read(text))
{
    // Danish letters take no more room than they need.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    internal static string Write(IReadOnlyDictionary<string, string> fields) => JsonSerializer.Serialize(fields, Options);

    private static Dictionary<string, string> Read(string text) => JsonSerializer.Deserialize<Dictionary<string, string>>(text, Options) ?? [];
}

internal sealed class FieldsComparer() : ValueComparer<IReadOnlyDictionary<string, string>>(
    (one, other) => FieldsConverter.Write(one!) == FieldsConverter.Write(other!), fields => fields.Count, fields => fields);
