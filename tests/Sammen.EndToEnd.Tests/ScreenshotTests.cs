using Microsoft.Playwright;
using Sammen.EndToEnd.Tests.TestKit;
using Sammen.Web.Shared;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(SharedSammen))]
[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Sammen.EndToEnd.Tests;

/// <summary>Takes the pictures that people look at: all sizes into artifacts, the README's own into docs when SAMMEN_SCREENSHOTS is set.</summary>
public class ScreenshotTests(Chromium chromium, SharedSammen sammen)
{
    private const string Asked = "SAMMEN_SCREENSHOTS";

    private static readonly (int Width, int Height, string Culture, bool Dark) OfDocuments = (1440, 900, "da-DK", false);

    private static readonly Dictionary<string, string> DocumentPictures = new(StringComparer.Ordinal)
    {
        ["start-1440-da"] = "start.png",
        ["project-1440-da"] = "project.png",
        ["workshop-log-1440-da"] = "workshop-log.png",
        ["dashboard-1440-da"] = "dashboard.png",
        ["comparison-1440-da"] = "comparison.png",
    };

    public static TheoryData<int, int, string, bool> Looks
        => [.. new (int, int, string, bool)[] { (390, 844, "en-GB", true) }
            .With(OfDocuments, (1024, 768, "da-DK", false), (390, 844, "da-DK", false), (1440, 900, "en-GB", true))
            .Concat(IsAsked ? [OfDocuments] : [])
            .Distinct()];

    /// <summary>The README's own pictures are wanted.</summary>
    private static bool IsAsked => Environment.GetEnvironmentVariable(Asked) is not null;

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_screen_fits_its_width(int width, int height, string culture, bool dark)
    {
        await using var visitor = await Visitor.OpenAsync(chromium.Browser, sammen.Process.Address, width, height, culture, dark);
        var name = $"{width}-{culture[..2]}{(dark ? "-dark" : "")}";
        await ShootAsync(visitor, "/", $"landing-{name}");
        await ShootAsync(visitor, Addresses.Prompts, $"prompts-{name}");
        await ShootAsync(visitor, "/konto/log-ind", $"sign-in-{name}");
        await ShootAsync(visitor, Addresses.ForgottenPassword, $"forgotten-{name}");
        await ShootAsync(visitor, sammen.Places.InvitationPath, $"invitation-{name}");
        await ShootAsync(visitor, "/findes-ikke", $"not-found-{name}");
        await visitor.SignInAsync(Visitor.Facilitator);
        await ShootAsync(visitor, Addresses.Start, $"start-{name}");
        await ShootAsync(visitor, "/projekter", $"projects-{name}");
        var project = await visitor.FindPathAsync("/projekter", DemoWords.Project);
        await ShootAsync(visitor, project, $"project-{name}");
        await ShootAsync(visitor, $"{project}/dialog/specifikation/opgaveloesning", $"cell-{name}");
        await ShootAsync(visitor, $"{project}/aktiviteter", $"plan-{name}");
        var workshop = await visitor.FindPathAsync($"{project}/aktiviteter", DemoWords.HeldWorkshop);
        await ShootAsync(visitor, workshop, $"workshop-{name}");
        await ShootAsync(visitor, $"{workshop}/log", $"workshop-log-{name}");
        await ShootDialogAsync(visitor, project, culture == "da-DK" ? "Skift fase" : "Change phase", $"change-phase-{name}");
        await ShootDialogAsync(visitor, $"{project}/aktiviteter", culture == "da-DK" ? "Planlæg aktivitet" : "Plan an activity", $"plan-workshop-{name}");
        await ShootAsync(visitor, Addresses.Me, $"my-page-{name}");
        await visitor.SignInAsync(Visitor.Leader);
        await ShootAsync(visitor, Addresses.Start, $"start-leader-{name}");
        await ShootAsync(visitor, project, $"project-leader-{name}");
        await ShootAsync(visitor, workshop, $"workshop-leader-{name}");
        await ShootAsync(visitor, $"{project}/overblik", $"dashboard-{name}");
        await visitor.SignInAsync(Visitor.Administrator);
        await ShootAsync(visitor, Addresses.Start, $"start-administrator-{name}");
        await ShootAsync(visitor, Addresses.People, $"people-{name}");
        await ShootAsync(visitor, Addresses.Mail, $"mail-{name}");
        await visitor.SignInAsync(Visitor.ProgrammeManager);
        await ShootAsync(visitor, Addresses.Start, $"start-manager-{name}");
        await ShootAsync(visitor, Addresses.Invitations, $"invitations-{name}");
        await ShootDialogAsync(visitor, Addresses.Invitations, culture == "da-DK" ? "Inviter" : "Invite", $"invite-{name}");
        await ShootAsync(visitor, "/projekter", $"projects-manager-{name}");
        await ShootAsync(visitor, "/sammenligning", $"comparison-{name}");
        await ShootAsync(visitor, "/sammenligning?runde=ingen", $"comparison-problem-{name}");
        await ShootAsync(visitor, "/sammenligning/design/opgaveloesning", $"cross-reading-{name}");
        await ShootAsync(visitor, Addresses.Rounds, $"rounds-{name}");
        await ShootAsync(visitor, Addresses.Round(sammen.Places.Round), $"round-{name}");
        await ShootDialogAsync(visitor, "/projekter", culture == "da-DK" ? "Nyt projekt" : "New project", $"make-project-{name}");
        await ShootDialogAsync(visitor, project, culture == "da-DK" ? "Facilitatorer på projektet" : "Facilitators of the project", $"project-people-{name}");
        await ShootAsync(visitor, Addresses.PublicTexts, $"public-texts-{name}");
        await ShootDialogAsync(visitor, Addresses.PublicTexts, culture == "da-DK" ? "Ret" : "Edit", $"change-public-texts-{name}");
        await ShootDialogAsync(visitor, "/sammenligning", culture == "da-DK" ? "Vælg projekter" : "Choose projects", $"choose-projects-{name}");
    }

    private static async Task ShootDialogAsync(Visitor visitor, string path, string button, string name)
    {
        await visitor.GoToAsync(path);
        await visitor.WaitUntilLiveAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button }).ClickAsync();
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures.Folder, $"{name}.png") });
    }

    private static async Task ShootAsync(Visitor visitor, string path, string name)
    {
        await visitor.GoToAsync(path);
        var overflow = await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures.Folder, $"{name}.png"), FullPage = true });
        if (IsAsked && DocumentPictures.TryGetValue(name, out var picture))
        {
            await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository.Root, "docs", "screenshots", picture) });
        }

        Assert.True(overflow <= 0, $"{path} is {overflow} px wider than the screen.");
    }
}
