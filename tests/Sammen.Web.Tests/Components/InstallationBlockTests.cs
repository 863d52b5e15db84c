using Bunit;
using Microsoft.Extensions.Time.Testing;
using Sammen.Web.Features.Start;
using Sammen.Web.Tests.TestKit;

namespace Sammen.Web.Tests.Components;

/// <summary>How old the newest backup is, as the administrator's start page says it.</summary>
public sealed class InstallationBlockTests : Screen
{
    private readonly string folder = Directory.CreateTempSubdirectory("sammen-backup").FullName;

    [Fact]
    public void The_newest_backup_is_told_by_its_day_and_clock()
    {
        Write("before.bak", hoursAgo: 47);
        Write("newest.bak", hoursAgo: 23);

        Assert.Equal("Den nyeste er fra 3. maj 2026 kl. 15.00.", Backup(folder, isCalm: true));
    }

    [Fact]
    public void One_that_is_more_than_two_days_old_stands_out()
    {
        Write("newest.bak", hoursAgo: 49);

        Assert.Equal("Den nyeste er fra 2. maj 2026 kl. 13.00, over to dage gammel.", Backup(folder, isCalm: false));
    }

    [Fact]
    public void A_file_that_was_begun_and_holds_nothing_is_no_backup()
    {
        Write("begun.bak", hoursAgo: 1, content: "");

        Assert.Equal("Der er ingen i mappen.", Backup(folder, isCalm: false));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said_to_be_unreadable()
        => Assert.Equal("Mappen kan ikke læses.", Backup(Path.Combine(folder, "findes-ikke"), isCalm: false));

    [Fact]
    public void Where_nobody_has_named_a_folder_that_is_said()
        => Assert.Equal("Ukendt. Indstillingen Backup:Folder fortæller, hvor kopierne ligger.", Backup(backupFolder: null, isCalm: true));

    [Theory]
    [InlineData("1.0.0+1d98913f6a0e0e7052ae8dd8e5ffa36fc2e0b8db", "1.0.0+1d98913f")]
    [InlineData("1.0.0+1d98913f", "1.0.0+1d98913f")]
    [InlineData("1.0.0", "1.0.0")]
    public void The_version_names_what_it_was_built_from_as_briefly_as_will_do(string version, string said) => Assert.Equal(said, Installation.Brief(version));

    protected override async ValueTask DisposeAsyncCore()
    {
        Directory.Delete(folder, recursive: true);
        await base.DisposeAsyncCore();
    }

    private void Write(string name, int hoursAgo, string content = "x")
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, content);
        File.SetLastWriteTimeUtc(path, App.Now.AddHours(-hoursAgo));
    }

    private string Backup(string? backupFolder, bool isCalm)
    {
        var installation = new Installation(Registrations.Settings with { BackupFolder = backupFolder }, new FakeTimeProvider(App.Clock.GetUtcNow()));
        var block = Render<InstallationBlock>(parameters => parameters
            .Add(one => one.Mail, new MailHealth(0, 0))
            .Add(one => one.IsMailSetUp, true)
            .Add(one => one.Installation, installation));
        Assert.Equal(isCalm, !block.FindAll("dd")[1].InnerHtml.Contains("late", StringComparison.Ordinal));
        return block.FindAll("dd")[1].Words();
    }
}
