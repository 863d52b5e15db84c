using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sammen.Domain.Applications;
using Sammen.Domain.Method;

namespace Sammen.Data;

/// <summary>What an application said before is kept to be read, never asked for by anything in it: one column holds it.</summary>
internal sealed class ApplicationContentConverter() : ValueConverter<ApplicationContent, string>(content => Write(content), text => Read(text))
{
    private static readonly JsonSerializerOptions Options = new() { IgnoreReadOnlyProperties = true, Converters = { new PhaseSetAsNumber() } };

    internal static string Write(ApplicationContent content) => JsonSerializer.Serialize(content, Options);

    internal static ApplicationContent Read(string text) => JsonSerializer.Deserialize<ApplicationContent>(text, Options)!;

    private sealed class PhaseSetAsNumber : JsonConverter<PhaseSet>
    {
        public override PhaseSet Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, PhaseSet value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Bits);
    }
}
