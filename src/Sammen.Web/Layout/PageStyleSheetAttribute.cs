namespace Sammen.Web.Layout;

/// <summary>
/// A page that brings a style sheet of its own, which nobody else's first page should carry. Written with the document: what a page puts into
/// the head itself is taken out and put in again when its circuit takes it over, and the page stands there without it for a moment. Together with
/// <see cref="PageStyleSheet"/>, for whoever comes to the page within the circuit.
/// </summary>
/// <param name="name">Of a file in <c>wwwroot</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PageStyleSheetAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
