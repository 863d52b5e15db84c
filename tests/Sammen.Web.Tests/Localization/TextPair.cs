using System.Xml.Linq;
using Sammen.Web.Tests.Architecture;

namespace Sammen.Web.Tests.Localization;

/// <summary>The Danish and the English texts of one class of texts, as they stand in the two files.</summary>
internal sealed record TextPair(string Name, IReadOnlyDictionary<string, string> Danish, IReadOnlyDictionary<string, string> English)
{
    private const string Ending = ".resx";
    private const string EnglishEnding = ".en.resx";

    public static IReadOnlyList<TextPair> All { get; } = [.. SourceTree.Files("src/Sammen.Web", Ending)
        .Where(file => !file.Path.EndsWith(EnglishEnding, StringComparison.Ordinal))
        .Select(file => new TextPair(
            Path.GetFileNameWithoutExtension(file.Path),
            Read(Path.Combine(SourceTree.Root, file.Path)),
            Read(Path.Combine(SourceTree.Root, file.Path[..^Ending.Length] + EnglishEnding))))];

    public static TextPair Of(string name) => All.Single(pair => pair.Name == name);

    public override string ToString() => Name;

    private static Dictionary<string, string> Read(string path)
        => XDocument.Load(path).Root!.Elements("data").ToDictionary(
            data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);
}
