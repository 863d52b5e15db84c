using Sammen.Domain.People;

namespace Sammen.Domain.Programme;

/// <summary>Somebody of the programme whom municipalities can ask (kontakt).</summary>
/// <param name="Role">What the person is, and for whom, in Danish: "Programleder, KL".</param>
/// <param name="EnglishRole">The same in English; without it English readers are shown the Danish.</param>
public sealed record ProgrammeContact(string Name, string? Role, string? EnglishRole, string? Email, string? Telephone)
{
    public const int NameMaxLength = 100;
    public const int RoleMaxLength = 100;

    /// <exception cref="RuleBrokenException">
    /// <see cref="Rule.ContactUnreachable"/>, besides those of <see cref="FreeText"/>, <see cref="EmailAddress"/> and <see cref="TelephoneNumber"/>.
    /// </exception>
    internal ProgrammeContact Checked()
    {
        var contact = new ProgrammeContact(
            FreeText.Required(Name, NameMaxLength),
            FreeText.Optional(Role, RoleMaxLength),
            FreeText.Optional(EnglishRole, RoleMaxLength),
            FreeText.Clean(Email).Length == 0 ? null : EmailAddress.Required(Email),
            TelephoneNumber.Optional(Telephone));
        return contact is { Email: null, Telephone: null } ? throw new RuleBrokenException(Rule.ContactUnreachable) : contact;
    }
}
