using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sammen.Domain.Programme;

namespace Sammen.Data;

/// <summary>Contacts are read and written together, in their order, and asked for by nothing in them: one column holds them.</summary>
internal sealed class ContactsConverter() : ValueConverter<IReadOnlyList<ProgrammeContact>, string>(contacts => Write(contacts), text => Read(text))
{
    private static string Write(IReadOnlyList<ProgrammeContact> contacts) => JsonSerializer.Serialize(contacts);

    private static List<ProgrammeContact> Read(string text) => JsonSerializer.Deserialize<List<ProgrammeContact>>(text) ?? [];
}
