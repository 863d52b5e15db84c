using Sammen.Domain.People;
using Sammen.Domain.Programme;
using Sammen.Web.Features.Programme;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Programme;

public sealed class ProgrammeQueriesTests
{
    [Fact]
    public async Task Before_anything_is_set_there_is_nothing_and_no_version()
    {
        await using var app = await TestApp.StartAsync();
        var view = await (await app.AsAsync(await app.AddUserAsync(Role.Administrator))).Get<ProgrammeQueries>().FindAsync(10, default);

        Assert.Equal((PublicTextsView.Nothing.Call, null, 0, 0), (view!.Texts.Call, view.Now, view.Earlier.Count, view.Total));
        Assert.True(view.Texts.Said.Says(new PublicTextsContent()));
    }

    [Fact]
    public async Task Each_version_says_who_when_and_what_it_changed_newest_first()
    {
        await using var app = await TestApp.StartAsync();
        var (dorthe, asger) = (await app.AddUserAsync(Role.ProgrammeManager), await app.AddUserAsync(Role.Administrator, "Asger Toft"));
        var first = await app.WritePublicTextsAsync(asger, new PublicTextsContent { Contacts = [new ProgrammeContact("Bo", null, null, null, "12345678")] });
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.WritePublicTextsAsync(dorthe, first.ToContent() with { PublicationLink = "https://p.example/", PrintedCopies = "Her", AccessibilityLink = "https://was.example/" });
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.WritePublicTextsAsync(dorthe, new PublicTextsContent { PrivacyEmail = "data@kl.example" }, withCall: true);

        var view = await (await app.AsAsync(dorthe)).Get<ProgrammeQueries>().FindAsync(10, default);

        Assert.Equal(("Indbydelse", DocumentKind.Pdf, Written.Pdf.Length), (view!.Texts.Call!.Name, view.Texts.Call.Kind, view.Texts.Call.Bytes));
        Assert.Equal((3, "Dorthe Palm", app.Now, 2), (view.Now!.Number, view.Now.WrittenBy, view.Now.WrittenAt, view.Total));
        Assert.Equal(Enum.GetValues<TextPart>(), view.Now.Changed);
        Assert.Equal([(2, "Dorthe Palm"), (1, "Asger Toft")], view.Earlier.Select(version => (version.Number, version.WrittenBy)));
        Assert.Equal([TextPart.Publication, TextPart.PrintedCopies, TextPart.Accessibility], view.Earlier[0].Changed);
        Assert.Equal([TextPart.Contacts], view.Earlier[1].Changed);
    }

    [Fact]
    public async Task As_many_earlier_versions_come_as_are_asked_for_each_compared_with_the_one_before_it()
    {
        await using var app = await TestApp.StartAsync();
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        foreach (var number in Enumerable.Range(1, 6))
        {
            await app.WritePublicTextsAsync(dorthe, new PublicTextsContent { PrintedCopies = $"{number}", PublicationLink = "https://p.example/" });
        }

        var view = await (await app.AsAsync(dorthe)).Get<ProgrammeQueries>().FindAsync(2, default);

        Assert.Equal([5, 4], view!.Earlier.Select(version => version.Number));
        Assert.Equal(5, view.Total);
        Assert.All(view.Earlier, version => Assert.Equal([TextPart.PrintedCopies], version.Changed));
    }
}
