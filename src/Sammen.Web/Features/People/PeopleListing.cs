using Sammen.Domain.People;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.People;

/// <summary>Which page of which people. Kept in the address, so that it can be shared and gone back to.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Word">Anywhere in name, e-mail or municipality; <see langword="null"/> for all.</param>
/// <param name="Role"><see langword="null"/> for every role.</param>
public sealed record PeopleListing(int Page = 1, string? Word = null, Role? Role = null)
{
    private static readonly Dictionary<Role, string> RoleWords = new()
    {
        [Domain.People.Role.Facilitator] = "facilitator",
        [Domain.People.Role.MunicipalLeader] = "leder",
        [Domain.People.Role.ProgrammeManager] = "programleder",
        [Domain.People.Role.Administrator] = "administrator",
    };

    public bool IsFiltered => Word is not null || Role is not null;

    /// <summary>Reads the words of an address. What cannot be read is as if it were not there.</summary>
    public static PeopleListing Read(string? page, string? word, string? role) => new(
        ListingWords.ReadPage(page),
        string.IsNullOrWhiteSpace(word) ? null : word.Trim(),
        RoleWords.Where(entry => entry.Value == role).Select(entry => (Role?)entry.Key).FirstOrDefault());

    /// <summary>The address of this page of the table.</summary>
    public string ToAddress(string path) => ListingWords.ToAddress(
        path,
        ("soeg", Word),
        ("rolle", Role is { } role ? RoleWords[role] : null),
        ("side", ListingWords.OfPage(Page)));
}
