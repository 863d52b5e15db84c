using System.Text.RegularExpressions;

namespace Sammen.Web.Tests.Architecture;

public sealed partial class SourceRulesTests
{
    private const int RazorLines = 150;
    private const int CSharpLines = 300;

    [Fact]
    public void The_clock_is_asked_through_TimeProvider()
        => Assert.Empty(SourceTree.Files("src", ".cs", ".razor").Where(file => SystemClock().IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void The_browser_is_sent_to_no_other_host()
    {
        var sent = SourceTree.Files("src/Sammen.Web", ".css", ".js", ".razor", ".svg")
            .SelectMany(file => Host().Matches(file.Text).Select(match => $"{file.Path}: {match.Value}"))

            // The name of a format, never fetched.
            .Where(use => !use.EndsWith("http://www.w3.org/2000/svg", StringComparison.Ordinal));

        Assert.Empty(sent);
    }

    [Fact]
    public void A_razor_file_has_at_most_150_lines()
        => Assert.Empty(SourceTree.Files("src", ".razor").Where(file => file.Lines > RazorLines).Select(file => file.Path));

    [Fact]
    public void A_CSharp_file_has_at_most_300_lines()
        => Assert.Empty(SourceTree.Files("src", ".cs").Concat(SourceTree.Files("tests", ".cs")).Where(file => file.Lines > CSharpLines).Select(file => file.Path));

    [Fact]
    public void A_list_of_choices_is_the_one_that_refuses_what_is_none_of_them()
        => Assert.Empty(SourceTree.Files("src", ".razor").Where(file => file.Text.Contains("<InputSelect", StringComparison.Ordinal) || file.Text.Contains("<InputRadio", StringComparison.Ordinal))
            .Select(file => file.Path));

    [Fact]
    public void Nothing_is_explained_to_the_pointer_alone()
        => Assert.Empty(SourceTree.Files("src", ".razor").Where(file => file.Text.Contains(" title=", StringComparison.Ordinal)).Select(file => file.Path));

    /// <summary>What a component needs is said at the top of its markup; a class without markup has no other place for it than a property.</summary>
    [Fact]
    public void What_is_injected_into_a_component_with_markup_stands_in_its_markup()
        => Assert.Empty(SourceTree.Files("src", ".razor", ".razor.cs").Where(file => file.Text.Contains("[Inject]", StringComparison.Ordinal)).Select(file => file.Path));

    /// <summary>Two of a kind in one component hand over under one name unless a key tells them apart: then nothing of the page is handed over, not even what its forms are known by.</summary>
    [Fact]
    public void Of_several_that_read_along_in_one_component_all_but_one_have_a_key()
        => Assert.Empty(SourceTree.Files("src", ".razor").Where(file => file.Text.Split("<ReadAlong ").Skip(1).Count(one => !one.StartsWith("@key", StringComparison.Ordinal)) > 1).Select(file => file.Path));

    /// <summary>A browser's promise of an answer passes for a yes: what has to be waited for is asked by <c>WaitForYesAsync</c>.</summary>
    [Fact]
    public void No_test_takes_a_promise_for_an_answer()
        => Assert.Empty(SourceTree.Files("tests/Sammen.EndToEnd.Tests", ".cs").Where(file => !file.Path.EndsWith("/Device.cs", StringComparison.Ordinal) && Promised().IsMatch(file.Text)).Select(file => file.Path));

    [Fact]
    public void The_imports_hold_usings_only()
    {
        var imports = SourceTree.Files("src/Sammen.Web", "_Imports.razor");

        Assert.NotEmpty(imports);
        Assert.All(imports.SelectMany(file => file.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)), line => Assert.StartsWith("@using ", line, StringComparison.Ordinal));
    }

    /// <summary>The frame asks before it throws anything away, and one place opens one dialog at a time with a boundary around it.</summary>
    [Fact]
    public void Every_dialog_stands_in_the_shared_frame_and_is_opened_in_one_place()
    {
        var razor = SourceTree.Files("src/Sammen.Web", ".razor");
        var dialogs = razor.Where(file => file.Name.EndsWith("Dialog.razor", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(dialogs);
        Assert.All(dialogs, file => Assert.Contains("<DialogFrame ", file.Text, StringComparison.Ordinal));
        Assert.Equal("DialogFrame.razor", Assert.Single(razor, file => file.Text.Contains("<MudDialog ", StringComparison.Ordinal)).Name);
        Assert.Equal("Dialogs.cs", Assert.Single(SourceTree.Files("src/Sammen.Web", ".razor", ".cs"), file => file.Text.Contains("IDialogService", StringComparison.Ordinal)).Name);
    }

    [Fact]
    public void No_warning_is_switched_off_and_no_code_is_folded_away()
        => Assert.Empty(SourceTree.Files("src", ".cs").Concat(SourceTree.Files("tests", ".cs"))
            .Where(file => Directive().IsMatch(file.Text)).Select(file => file.Path));

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SystemClock();

    [GeneratedRegex(@"(https?:)?//[\w-]+(\.[\w-]+)+[\w/.-]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Host();

    [GeneratedRegex(@"WaitForFunctionAsync\(([^;]|;(?!\r?\n))*?(\.then\(|Promise|async )", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Promised();

    [GeneratedRegex(@"^\s*#(pragma warning disable|region)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Directive();
}
