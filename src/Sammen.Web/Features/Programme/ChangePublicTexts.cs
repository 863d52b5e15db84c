using FluentValidation;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Domain.Happenings;
using Sammen.Domain.Programme;
using Sammen.Web.Access;
using Sammen.Web.Changes;
using Sammen.Web.Shared;

namespace Sammen.Web.Features.Programme;

/// <summary>One contact in the form. Two that say the same are two.</summary>
public sealed class ContactInput
{
    public string? Name { get; set; }

    public string? Role { get; set; }

    public string? EnglishRole { get; set; }

    public string? Email { get; set; }

    public string? Telephone { get; set; }

    internal ProgrammeContact ToContact() => new(
        FreeText.Clean(Name), Kept(Role), Kept(EnglishRole), Kept(Email), Kept(Telephone));

    // As the domain keeps it: what is empty is nothing.
    private static string? Kept(string? text) => FreeText.Clean(text) is { Length: > 0 } kept ? kept : null;
}

public sealed record ChangePublicTextsInput
{
    public IList<ContactInput> Contacts { get; init; } = [];

    public string? PublicationLink { get; set; }

    public string? EnglishPublicationLink { get; set; }

    public string? PrintedCopies { get; set; }

    public string? EnglishPrintedCopies { get; set; }

    public string? CallLink { get; set; }

    public Guid? CallFileId { get; set; }

    public string? AccessibilityLink { get; set; }

    public string? PrivacyLink { get; set; }

    public string? PrivacyEmail { get; set; }

    /// <summary>What counted when the form was opened: tells what the writer has changed.</summary>
    public PublicTextsContent Opened { get; private init; } = new();

    /// <summary>The form as it opens.</summary>
    /// <param name="seen">What counts, as the writer sees it.</param>
    /// <param name="filled">What the fields hold: the same, or an earlier version the writer wants back.</param>
    public static ChangePublicTextsInput Open(PublicTextsContent seen, PublicTextsContent? filled = null)
    {
        var said = filled ?? seen;
        return new ChangePublicTextsInput
        {
            Contacts = [.. said.Contacts.Select(contact => new ContactInput
            {
                Name = contact.Name,
                Role = contact.Role,
                EnglishRole = contact.EnglishRole,
                Email = contact.Email,
                Telephone = contact.Telephone,
            })],
            PublicationLink = said.PublicationLink,
            EnglishPublicationLink = said.EnglishPublicationLink,
            PrintedCopies = said.PrintedCopies,
            EnglishPrintedCopies = said.EnglishPrintedCopies,
            CallLink = said.CallLink,
            CallFileId = said.CallFileId,
            AccessibilityLink = said.AccessibilityLink,
            PrivacyLink = said.PrivacyLink,
            PrivacyEmail = said.PrivacyEmail,
            Opened = seen,
        };
    }

    /// <summary>The texts with what the writer has changed in them. The contacts and their order are one field.</summary>
    /// <exception cref="ConcurrentEditException">Somebody else has changed one of the same fields meanwhile.</exception>
    internal PublicTextsContent OnTopOf(PublicTextsContent now) => new()
    {
        Contacts = Meanwhile.MergeList(Opened.Contacts, [.. Contacts.Select(contact => contact.ToContact())], now.Contacts),
        PublicationLink = Meanwhile.MergeText(Opened.PublicationLink, PublicationLink, now.PublicationLink),
        EnglishPublicationLink = Meanwhile.MergeText(Opened.EnglishPublicationLink, EnglishPublicationLink, now.EnglishPublicationLink),
        PrintedCopies = Meanwhile.MergeText(Opened.PrintedCopies, PrintedCopies, now.PrintedCopies),
        EnglishPrintedCopies = Meanwhile.MergeText(Opened.EnglishPrintedCopies, EnglishPrintedCopies, now.EnglishPrintedCopies),
        CallLink = Meanwhile.MergeText(Opened.CallLink, CallLink, now.CallLink),
        CallFileId = Meanwhile.Merge(Opened.CallFileId, CallFileId, now.CallFileId),
        AccessibilityLink = Meanwhile.MergeText(Opened.AccessibilityLink, AccessibilityLink, now.AccessibilityLink),
        PrivacyLink = Meanwhile.MergeText(Opened.PrivacyLink, PrivacyLink, now.PrivacyLink),
        PrivacyEmail = Meanwhile.MergeText(Opened.PrivacyEmail, PrivacyEmail, now.PrivacyEmail),
    };
}

public sealed class ContactInputValidator : AbstractValidator<ContactInput>
{
    public ContactInputValidator(RuleWording wording)
    {
        RuleFor(contact => contact.Name).RequiredFreeText(ProgrammeContact.NameMaxLength, wording);
        RuleFor(contact => contact.Role).OptionalFreeText(ProgrammeContact.RoleMaxLength, wording);
        RuleFor(contact => contact.EnglishRole).OptionalFreeText(ProgrammeContact.RoleMaxLength, wording);
        RuleFor(contact => contact.Email).OptionalEmail(wording);
        RuleFor(contact => contact.Email)
            .Must((contact, email) => FreeText.Clean(email).Length > 0 || FreeText.Clean(contact.Telephone).Length > 0)
            .WithMessage(wording.Of(Rule.ContactUnreachable));
        RuleFor(contact => contact.Telephone).Telephone(wording);
    }
}

public sealed class ChangePublicTextsValidator : AbstractValidator<ChangePublicTextsInput>
{
    public ChangePublicTextsValidator(RuleWording wording)
    {
        RuleForEach(input => input.Contacts).SetValidator(new ContactInputValidator(wording));
        RuleFor(input => input.Contacts).Must(contacts => contacts.Count <= PublicTextsContent.MaxContacts)
            .WithMessage(wording.Of(Rule.TooManyContacts, PublicTextsContent.MaxContacts));
        RuleFor(input => input.PublicationLink).WebAddress(wording);
        RuleFor(input => input.EnglishPublicationLink).WebAddress(wording);
        RuleFor(input => input.PrintedCopies).OptionalFreeText(PublicTextsContent.PrintedCopiesMaxLength, wording);
        RuleFor(input => input.EnglishPrintedCopies).OptionalFreeText(PublicTextsContent.PrintedCopiesMaxLength, wording);
        RuleFor(input => input.CallLink).WebAddress(wording);
        RuleFor(input => input.AccessibilityLink).WebAddress(wording);
        RuleFor(input => input.PrivacyLink).WebAddress(wording);
        RuleFor(input => input.PrivacyEmail).OptionalEmail(wording);
    }
}

public sealed class ChangePublicTexts(Operations operations, IValidator<ChangePublicTextsInput> validator)
{
    /// <exception cref="ConcurrentEditException">Somebody else has changed one of the same fields since the writer opened the form. Nothing is changed.</exception>
    public async Task HandleAsync(ChangePublicTextsInput input, CancellationToken ct)
    {
        await validator.ValidateAndThrowAsync(input, ct);
        var id = SequentialGuid.Next();
        await operations.ChangeAsync(
            async operation =>
            {
                var (db, user, now) = operation;
                var before = await db.RequireEditPublicTextsAsync(user, ct);
                var said = before?.ToContent() ?? new PublicTextsContent();
                var after = new PublicTexts(id, before, input.OnTopOf(said), user.Id, now);
                if (after.ToContent().Says(said))
                {
                    return null;
                }

                db.PublicTexts.Add(after);
                return new PublicTextsChanged(after.Id);
            },
            ct);
    }
}
