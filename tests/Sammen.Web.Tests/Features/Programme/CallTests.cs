using Microsoft.EntityFrameworkCore;
using Sammen.Domain;
using Sammen.Domain.People;
using Sammen.Domain.Programme;
using Sammen.Web.Features.Programme;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Features.Programme;

/// <summary>The call to municipalities as a file: put there, replaced and taken away.</summary>
public sealed class CallTests
{
    [Fact]
    public async Task A_new_file_takes_the_place_of_the_old_which_its_version_keeps_and_all_else_stays()
    {
        await using var app = await TestApp.StartAsync();
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        var old = await app.WritePublicTextsAsync(dorthe, new PublicTextsContent { PrintedCopies = "Skriv til os.", CallLink = "https://indbydelse.example/" }, withCall: true);
        var input = new UploadCallInput { Name = "Ny indbydelse.pdf", Content = Written.Pdf };

        await (await app.AsAsync(dorthe)).Get<UploadCall>().HandleAsync(input, default);

        var versions = await VersionsAsync(app);
        Assert.Equal([input.FileId, old.CallFileId!.Value], versions.Select(version => version.CallFileId!.Value));
        Assert.Equal(("Skriv til os.", "https://indbydelse.example/", dorthe.Id), (versions[0].PrintedCopies, versions[0].CallLink, versions[0].WrittenById));
        Assert.Equal(["Indbydelse", "Ny indbydelse"], await app.ReadAsync(db => db.CallFiles.OrderBy(file => file.Name).Select(file => file.Name).ToListAsync()), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_taken_away_is_kept_by_the_version_that_had_it()
    {
        await using var app = await TestApp.StartAsync();
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        var old = await app.WritePublicTextsAsync(dorthe, new PublicTextsContent { PrintedCopies = "Skriv til os." }, withCall: true);

        await (await app.AsAsync(dorthe)).Get<RemoveCall>().HandleAsync(old.CallFileId!.Value, default);

        Assert.Equal([null, old.CallFileId], (await VersionsAsync(app)).Select(version => version.CallFileId));
        Assert.Equal("Skriv til os.", (await VersionsAsync(app))[0].PrintedCopies);
        Assert.Single(await app.ReadAsync(db => db.CallFiles.Select(file => file.Id).ToListAsync()));
    }

    [Fact]
    public async Task Who_takes_away_a_file_that_somebody_has_replaced_takes_away_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var dorthe = await app.AddUserAsync(Role.ProgrammeManager);
        var seen = await app.WritePublicTextsAsync(dorthe, new PublicTextsContent(), withCall: true);
        var now = await app.WritePublicTextsAsync(dorthe, new PublicTextsContent(), withCall: true);

        await (await app.AsAsync(dorthe)).Get<RemoveCall>().HandleAsync(seen.CallFileId!.Value, default);

        Assert.Equal(now.CallFileId, (await VersionsAsync(app))[0].CallFileId);
        Assert.Equal(2, (await VersionsAsync(app)).Count);
    }

    [Fact]
    public async Task What_is_no_document_is_told_beside_the_field_and_nothing_is_kept()
    {
        await using var app = await TestApp.StartAsync();
        var desk = await app.AsAsync(await app.AddUserAsync(Role.Administrator));
        await Refused.BesideAsync(desk, "Content", Rule.FileMissing, () => UploadAsync(null));
        await Refused.BesideAsync(desk, "Content", Rule.FileKindUnknown, () => UploadAsync([.. "<html>"u8]));
        await Refused.BesideAsync(desk, "Content", Rule.FileTooLarge, [5], () => UploadAsync(new byte[CallFile.MaxBytes + 1]));

        Assert.Empty(await VersionsAsync(app));

        Task UploadAsync(byte[]? content) => desk.Get<UploadCall>().HandleAsync(new UploadCallInput { Name = "x.pdf", Content = content }, default);
    }

    private static Task<List<PublicTexts>> VersionsAsync(TestApp app) => app.ReadAsync(db => db.PublicTexts.OrderByDescending(version => version.Number).ToListAsync());
}
