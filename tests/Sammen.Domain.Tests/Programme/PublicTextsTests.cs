using Sammen.Domain.People;
using Sammen.Domain.Programme;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Programme;

public class PublicTextsTests
{
    private static readonly ProgrammeContact Dorthe = new("Dorthe Palm", "Programleder, KL", "Programme manager, KL", "dorthe@kl.example", "12 34 56 78");

    private static readonly PublicTextsContent Everything = new()
    {
        Contacts = [Dorthe, new ProgrammeContact("Bo Bak", null, null, null, "87654321")],
        PublicationLink = "https://publikation.example/",
        EnglishPublicationLink = "https://publikation.example/en",
        PrintedCopies = "Skriv til os.",
        EnglishPrintedCopies = "Write to us.",
        CallLink = "https://indbydelse.example/",
        CallFileId = A.Person(),
        AccessibilityLink = "https://was.example/",
        PrivacyLink = "https://privatliv.example/",
        PrivacyEmail = "data@kl.example",
    };

    [Fact]
    public void A_version_says_what_was_written_by_whom_and_when()
    {
        var (id, anna) = (A.Person(), A.Person());
        var first = new PublicTexts(id, before: null, Everything, anna, A.Moment);

        Assert.Equal((id, 1, anna, A.Moment), (first.Id, first.Number, first.WrittenById, first.WrittenAt));
        Assert.True(first.ToContent().Says(Everything));
        Assert.Equal(2, Write(Everything, first).Number);
        Assert.Equal(1, first.Number);
    }

    [Fact]
    public void Another_call_makes_another_version_that_says_the_same_otherwise()
    {
        var (id, anna, file) = (A.Person(), A.Person(), A.Person());
        var before = Write(Everything);

        var after = before.WithCall(id, file, anna, A.Moment.AddHours(1));

        Assert.Equal((id, 2, anna, A.Moment.AddHours(1)), (after.Id, after.Number, after.WrittenById, after.WrittenAt));
        Assert.True(after.ToContent().Says(Everything with { CallFileId = file }));
        Assert.True(before.ToContent().Says(Everything));
        Assert.Null(before.WithCall(id, callFileId: null, anna, A.Moment).CallFileId);
    }

    [Fact]
    public void What_is_typed_is_cleaned_and_what_is_empty_is_nothing()
    {
        var said = Write(new PublicTextsContent
        {
            Contacts = [new ProgrammeContact(" Dorthe\u200B Palm ", " ", "", " dorthe@kl.example ", " ")],
            PublicationLink = " publikation.example ",
            PrintedCopies = " Skriv til os. ",
            EnglishPrintedCopies = " ",
            CallLink = "",
            PrivacyEmail = " ",
        }).ToContent();

        Assert.True(said.Says(new PublicTextsContent
        {
            Contacts = [new ProgrammeContact("Dorthe Palm", null, null, "dorthe@kl.example", null)],
            PublicationLink = "https://publikation.example",
            PrintedCopies = "Skriv til os.",
        }));
    }

    [Fact]
    public void A_contact_has_a_name_and_can_be_reached()
    {
        Refused.By(Rule.TextMissing, () => Write(Dorthe with { Name = " " }));
        Refused.By(Rule.ContactUnreachable, () => Write(Dorthe with { Email = "", Telephone = null }));
        Refused.By(Rule.EmailImpossible, () => Write(Dorthe with { Email = "dorthe" }));
        Refused.By(Rule.TelephoneImpossible, () => Write(Dorthe with { Telephone = "ring" }));
        Write(Dorthe with { Email = null });
        Write(Dorthe with { Telephone = null });
    }

    [Fact]
    public void Every_text_keeps_its_limit_and_holds_no_CPR_number()
    {
        Refused.By(Rule.TextTooLong, () => Write(Dorthe with { Name = new string('x', 101) }), ProgrammeContact.NameMaxLength);
        Refused.By(Rule.TextTooLong, () => Write(Dorthe with { Role = new string('x', 101) }), ProgrammeContact.RoleMaxLength);
        Refused.By(Rule.TextTooLong, () => Write(Dorthe with { EnglishRole = new string('x', 101) }), ProgrammeContact.RoleMaxLength);
        Refused.By(Rule.TextTooLong, () => Write(new PublicTextsContent { PrintedCopies = new string('x', 301) }), PublicTextsContent.PrintedCopiesMaxLength);
        Refused.By(Rule.TextTooLong, () => Write(new PublicTextsContent { EnglishPrintedCopies = new string('x', 301) }), PublicTextsContent.PrintedCopiesMaxLength);
        Refused.By(Rule.CprNumberInText, () => Write(Dorthe with { Name = "010190-1234" }));
        Refused.By(Rule.CprNumberInText, () => Write(new PublicTextsContent { PrintedCopies = "Til 010190-1234" }));
    }

    [Fact]
    public void Every_link_leads_to_a_page_and_the_mail_address_is_one()
    {
        PublicTextsContent nothing = new();
        Refused.By(Rule.WebAddressImpossible, () => Write(nothing with { PublicationLink = "javascript:x" }));
        Refused.By(Rule.WebAddressImpossible, () => Write(nothing with { EnglishPublicationLink = "javascript:x" }));
        Refused.By(Rule.WebAddressImpossible, () => Write(nothing with { CallLink = "javascript:x" }));
        Refused.By(Rule.WebAddressImpossible, () => Write(nothing with { AccessibilityLink = "javascript:x" }));
        Refused.By(Rule.WebAddressImpossible, () => Write(nothing with { PrivacyLink = "javascript:x" }));
        Refused.By(Rule.EmailImpossible, () => Write(nothing with { PrivacyEmail = "en to@kl.example" }));
        Assert.Equal(254, EmailAddress.MaxLength);
    }

    [Fact]
    public void There_are_at_most_ten_contacts()
    {
        Write(new PublicTextsContent { Contacts = [.. Enumerable.Repeat(Dorthe, 10)] });
        Refused.By(Rule.TooManyContacts, () => Write(new PublicTextsContent { Contacts = [.. Enumerable.Repeat(Dorthe, 11)] }), PublicTextsContent.MaxContacts);
    }

    [Fact]
    public void Two_say_the_same_when_every_part_does_and_the_contacts_come_in_the_same_order()
    {
        Assert.True(Everything.Says(Everything with { Contacts = [.. Everything.Contacts] }));
        Assert.False(Everything.Says(Everything with { Contacts = [.. Everything.Contacts.Reverse()] }));
        Assert.False(Everything.Says(Everything with { PrintedCopies = null }));
    }

    private static PublicTexts Write(ProgrammeContact contact) => Write(new PublicTextsContent { Contacts = [contact] });

    private static PublicTexts Write(PublicTextsContent content, PublicTexts? before = null) => new(A.Person(), before, content, A.Person(), A.Moment);
}
