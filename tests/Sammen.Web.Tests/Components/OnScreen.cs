using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace Sammen.Web.Tests.Components;

/// <summary>Finds what is on a screen as a person does: by role and spoken name, by label, by heading. Fails where there is none, or more than one.</summary>
internal static partial class OnScreen
{
    public static IElement Button(this IRenderedComponent<IComponent> screen, string name) => screen.One("button, [role=button]", name);

    public static IElement Link(this IRenderedComponent<IComponent> screen, string name) => screen.One("a[href]", name);

    /// <summary>The spoken names of all buttons, in the order they are reached.</summary>
    public static IEnumerable<string> Buttons(this IRenderedComponent<IComponent> screen, string within = "main") => screen.FindAll($"{within} button").Select(Name);

    /// <summary>A field by its label: beside it, around it, or spoken only.</summary>
    public static IElement Field(this IRenderedComponent<IComponent> screen, string label)
        => screen.FindAll("input, textarea, select").Single(field => LabelOf(screen, field) == label);

    /// <summary>The part of the page under a heading.</summary>
    public static IElement Part(this IRenderedComponent<IComponent> screen, string heading)
        => screen.FindAll("h2, h3").Single(found => Name(found) == heading).Closest("section, nav, [role=dialog], li")!;

    public static string Title(this IRenderedComponent<IComponent> screen) => screen.Find("h1").Words();

    public static IElement Dialog(this IRenderedComponent<IComponent> screen) => screen.WaitForElement("[role=dialog]");

    /// <summary>Presses. Done when all that comes of it is: where that is a dialog, not before it is answered.</summary>
    public static Task Press(this IRenderedComponent<IComponent> screen, string button) => screen.Button(button).ClickAsync(new()).WaitAsync(BunitContext.DefaultWaitTimeout);

    /// <summary>Types, and leaves the field.</summary>
    public static Task Type(this IRenderedComponent<IComponent> screen, string label, object? value)
        => screen.Field(label).ChangeAsync(new() { Value = value }).WaitAsync(BunitContext.DefaultWaitTimeout);

    public static Task Submit(this IRenderedComponent<IComponent> screen, string within = "form") => screen.Find(within).SubmitAsync().WaitAsync(BunitContext.DefaultWaitTimeout);

    /// <summary>Each row of a table, cell by cell.</summary>
    public static IReadOnlyList<string[]> Rows(this IElement table, string part = "tbody")
        => [.. table.QuerySelectorAll($"{part} tr").Select(row => row.Children.Where(cell => cell.LocalName is "th" or "td").Select(Words).ToArray())];

    public static IEnumerable<string> Items(this IElement part) => part.QuerySelectorAll("li").Select(Words);

    /// <summary>The problem told beside a field.</summary>
    public static string Problem(this IRenderedComponent<IComponent> screen, string label)
    {
        var problem = screen.Field(label).GetAttribute("aria-describedby")!.Split(' ')[^1];
        return screen.Find($"#{problem}").Words();
    }

    public static string Alerts(this IRenderedComponent<IComponent> screen) => string.Join("; ", screen.FindAll("[role=alert]").Select(Words).Where(words => words.Length > 0));

    public static bool IsChecked(this IElement box) => ((IHtmlInputElement)box).IsChecked;

    public static string? Value(this IElement field) => field switch
    {
        IHtmlSelectElement select => select.Value,
        IHtmlTextAreaElement area => area.GetAttribute("value") ?? area.Value,
        _ => field.GetAttribute("value"),
    };

    /// <summary>Its words as they are read: one space between two of them, and between two lines.</summary>
    public static string Words(this INode element) => Spaces().Replace(string.Concat(Texts(element)), " ").Trim();

    private static IEnumerable<string> Texts(INode node)
    {
        var isLine = node is IElement { LocalName: "div" or "p" or "li" or "ul" or "ol" or "dt" or "dd" or "td" or "th" or "tr" or "h1" or "h2" or "h3" or "summary" or "option" or "button" };
        var own = node.NodeType == NodeType.Text ? [node.TextContent] : node.ChildNodes.SelectMany(Texts);
        return isLine ? own.Prepend(" ").Append(" ") : own;
    }

    /// <summary>Its spoken name.</summary>
    public static string Name(this IElement element) => element.GetAttribute("aria-label") ?? element.Words();

    private static IElement One(this IRenderedComponent<IComponent> screen, string elements, string name)
    {
        var all = screen.FindAll(elements);
        var named = all.Where(found => Name(found) == name).ToList();
        Assert.True(named.Count == 1, $"{named.Count} of: {string.Join(" | ", all.Select(Name))}");
        return named[0];
    }

    private static string? LabelOf(IRenderedComponent<IComponent> screen, IElement field)
        => field.GetAttribute("aria-label")
            ?? field.Closest("label")?.Words()
            ?? (field.Id is { } id ? screen.FindAll("label").FirstOrDefault(label => label.GetAttribute("for") == id)?.Words() : null);

    [GeneratedRegex(@"[\s\u00A0]+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
