using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.People;
using Sammen.Domain.Programme;
using Sammen.Web.Features.Programme;
using Sammen.Web.Shared;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Programme;

public sealed class ChangePublicTextsTests
{
    private static readonly ProgrammeContact Dorthe = new("Dorthe Palm", "Programleder, KL", "Programme manager, KL", "dorthe@kl.example", "12 34 56 78");
    private static readonly ProgrammeContact Bo = new("Bo Bak", null, null, null, "87 65 43 21");

    [Fact]
    public async Task Every_field_of_the_form_is_kept()
    {
        await using var app = await TestApp.StartAsync();
        var desk = await app.AsAsync(await app.AddUserAsync(Role.ProgrammeManager));
        var wanted = new PublicTextsContent
        {
            Contacts = [Dorthe, Bo],
            PublicationLink = "https://publikation.example/",
            EnglishPublicationLink = "https://publikation.example/en",
            PrintedCopies = "Skriv til os.",
            EnglishPrintedCopies = "Write to us.",
            CallLink = "https://indbydelse.example/",
            AccessibilityLink = "https://was.example/",
            PrivacyLink = "https://privatliv.example/",
            PrivacyEmail = "data@kl.example",
        };

        await desk.Get<ChangePublicTexts>().HandleAsync(ChangePublicTextsInput.Open(new PublicTextsContent(), wanted), default);

        Assert.True((await NowAsync(app)).ToContent().Says(wanted));
    }

    [Fact]
    public async Task Two_who_change_different_fields_of_what_both_have_open_both_stand()
    {
        await using var app = await TestApp.StartAsync();
        var (dorthe, asger) = (await app.AddUserAsync(Role.ProgrammeManager), await app.AddUserAsync(Role.Administrator, "Asger Toft"));
        var seen = (await app.WritePublicTextsAsync(dorthe, new PublicTextsContent { Contacts = [Dorthe], PublicationLink = "https://gammel.example/", PrintedCopies = "Før" })).ToContent();
        var first = ChangePublicTextsInput.Open(seen);
        first.Contacts[0].Telephone = "11 22 33 44";

        await (await app.AsAsync(dorthe)).Get<ChangePublicTexts>().HandleAsync(first, default);
        await (await app.AsAsync(asger)).Get<ChangePublicTexts>().HandleAsync(ChangePublicTextsInput.Open(seen) with { PublicationLink = "https://ny.example/" }, default);

        var now = await NowAsync(app);
        Assert.Equal(
            (3, "11 22 33 44", "https://ny.example/", "Før", asger.Id),
            (now.Number, now.Contacts.Single().Telephone, now.PublicationLink, now.PrintedCopies, now.WrittenById));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task The_second_of_two_who_change_the_same_field_is_told_and_nothing_is_kept(string field)
    {
        await using var app = await TestApp.StartAsync();
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        var desk = await app.AsAsync(dorthe);
        var (theirs, mine) = (ChangePublicTextsInput.Open(new PublicTextsContent()), ChangePublicTextsInput.Open(new PublicTextsContent()));
        Changes[field](theirs, "1");
        Changes[field](mine, "2");
        await desk.Get<ChangePublicTexts>().HandleAsync(theirs, default);

        var told = desk.Told(await Assert.ThrowsAsync<ConcurrentEditException>(() => desk.Get<ChangePublicTexts>().HandleAsync(mine, default)));

        Assert.NotNull(told);
        Assert.Equal(1, (await NowAsync(app)).Number);
    }

    [Fact]
    public async Task A_form_saved_as_it_opened_is_no_change()
    {
        await using var app = await TestApp.StartAsync();
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        var seen = (await app.WritePublicTextsAsync(dorthe, new PublicTextsContent { Contacts = [Dorthe, Bo] }, withCall: true)).ToContent();

        await (await app.AsAsync(dorthe)).Get<ChangePublicTexts>().HandleAsync(ChangePublicTextsInput.Open(seen), default);

        Assert.Equal(1, (await NowAsync(app)).Number);
        Assert.Empty(await app.ReadAsync(db => db.Happenings.ToListAsync()));
    }

    [Fact]
    public async Task An_earlier_version_comes_back_as_a_new_one_with_its_file()
    {
        await using var app = await TestApp.StartAsync();
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        var old = (await app.WritePublicTextsAsync(dorthe, new PublicTextsContent { Contacts = [Dorthe], PrintedCopies = "Før" }, withCall: true)).ToContent();
        var now = (await app.WritePublicTextsAsync(dorthe, new PublicTextsContent { Contacts = [Bo], PrintedCopies = "Nu" })).ToContent();

        await (await app.AsAsync(dorthe)).Get<ChangePublicTexts>().HandleAsync(ChangePublicTextsInput.Open(now, old), default);

        var back = await NowAsync(app);
        Assert.Equal(3, back.Number);
        Assert.True(back.ToContent().Says(old));
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_its_field()
    {
        await using var app = await TestApp.StartAsync();
        var desk = await app.AsAsync(await app.AddUserAsync(Role.Administrator));
        await AssertRefusedAsync("PublicationLink", Rule.WebAddressImpossible, [], input => input.PublicationLink = "javascript:x");
        await AssertRefusedAsync("EnglishPublicationLink", Rule.WebAddressImpossible, [], input => input.EnglishPublicationLink = "x");
        await AssertRefusedAsync("PrintedCopies", Rule.CprNumberInText, [], input => input.PrintedCopies = Written.WithCpr);
        await AssertRefusedAsync("EnglishPrintedCopies", Rule.TextTooLong, [300], input => input.EnglishPrintedCopies = Written.OfLength(301));
        await AssertRefusedAsync("CallLink", Rule.WebAddressImpossible, [], input => input.CallLink = "x");
        await AssertRefusedAsync("AccessibilityLink", Rule.WebAddressImpossible, [], input => input.AccessibilityLink = "x");
        await AssertRefusedAsync("PrivacyLink", Rule.WebAddressImpossible, [], input => input.PrivacyLink = "x");
        await AssertRefusedAsync("PrivacyEmail", Rule.EmailImpossible, [], input => input.PrivacyEmail = "x");
        await AssertRefusedAsync("Contacts[0].Name", Rule.TextMissing, [], input => input.Contacts.Add(new ContactInput { Email = "x@y.example" }));
        await AssertRefusedAsync("Contacts[0].Role", Rule.TextTooLong, [100], input => input.Contacts.Add(new ContactInput { Role = Written.OfLength(101) }));
        await AssertRefusedAsync("Contacts[0].EnglishRole", Rule.TextTooLong, [100], input => input.Contacts.Add(new ContactInput { EnglishRole = Written.OfLength(101) }));
        await AssertRefusedAsync("Contacts[0].Email", Rule.EmailImpossible, [], input => input.Contacts.Add(new ContactInput { Email = "x" }));
        await AssertRefusedAsync("Contacts[0].Email", Rule.ContactUnreachable, [], input => input.Contacts.Add(new ContactInput { Name = "Bo" }));
        await AssertRefusedAsync("Contacts[0].Telephone", Rule.TelephoneImpossible, [], input => input.Contacts.Add(new ContactInput { Telephone = "x" }));
        await AssertRefusedAsync("Contacts", Rule.TooManyContacts, [10], input =>
        {
            foreach (var number in Enumerable.Range(0, 11))
            {
                input.Contacts.Add(new ContactInput { Name = $"Bo {number}", Telephone = "12345678" });
            }
        });
        Assert.Empty(await app.ReadAsync(db => db.PublicTexts.ToListAsync()));

        async Task AssertRefusedAsync(string field, Rule rule, object[] data, Action<ChangePublicTextsInput> type)
        {
            var input = ChangePublicTextsInput.Open(new PublicTextsContent());
            type(input);
            await Refused.BesideAsync(desk, field, rule, data, () => desk.Get<ChangePublicTexts>().HandleAsync(input, default));
        }
    }

    public static TheoryData<string> Fields => [.. Changes.Keys];

    private static Dictionary<string, Action<ChangePublicTextsInput, string>> Changes { get; } = new(StringComparer.Ordinal)
    {
        ["Contacts"] = (input, number) => input.Contacts.Add(new ContactInput { Name = $"Bo {number}", Telephone = "12345678" }),
        ["PublicationLink"] = (input, number) => input.PublicationLink = $"https://{number}.example/",
        ["EnglishPublicationLink"] = (input, number) => input.EnglishPublicationLink = $"https://{number}.example/",
        ["PrintedCopies"] = (input, number) => input.PrintedCopies = number,
        ["EnglishPrintedCopies"] = (input, number) => input.EnglishPrintedCopies = number,
        ["CallLink"] = (input, number) => input.CallLink = $"https://{number}.example/",
        ["AccessibilityLink"] = (input, number) => input.AccessibilityLink = $"https://{number}.example/",
        ["PrivacyLink"] = (input, number) => input.PrivacyLink = $"https://{number}.example/",
        ["PrivacyEmail"] = (input, number) => input.PrivacyEmail = $"{number}@kl.example",
    };

    private static Task<PublicTexts> NowAsync(TestApp app) => app.ReadAsync(db => db.PublicTexts.OrderByDescending(version => version.Number).FirstAsync());
}
