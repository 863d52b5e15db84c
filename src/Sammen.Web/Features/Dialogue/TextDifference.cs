using DiffPlex;
using DiffPlex.Chunkers;

namespace Sammen.Web.Features.Dialogue;

/// <summary>Where two wordings differ, by whole words.</summary>
internal static class TextDifference
{
    private static readonly DelimiterChunker words = new([' ', '\t', '\n', '.', ',', ';', ':', '!', '?', '(', ')', '»', '«', '"']);

    /// <summary>Both wordings in one: what they share once, and where they part first what only the one before has, then what only the one after has.</summary>
    public static IReadOnlyList<TextPart> Between(string before, string after)
    {
        var difference = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, words);
        var parts = new List<TextPart>();
        var read = 0;
        foreach (var block in difference.DiffBlocks)
        {
            Add(TextPartIn.Both, difference.PiecesOld, read, block.DeleteStartA - read);
            Add(TextPartIn.Before, difference.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(TextPartIn.After, difference.PiecesNew, block.InsertStartB, block.InsertCountB);
            read = block.DeleteStartA + block.DeleteCountA;
        }

        Add(TextPartIn.Both, difference.PiecesOld, read, difference.PiecesOld.Count - read);
        return parts;

        void Add(TextPartIn where, IReadOnlyList<string> pieces, int start, int count)
        {
            if (count > 0)
            {
                parts.Add(new TextPart(string.Concat(pieces.Skip(start).Take(count)), where));
            }
        }
    }
}

/// <summary>A run of words.</summary>
public sealed record TextPart(string Text, TextPartIn In);

/// <summary>Which of two wordings has it.</summary>
public enum TextPartIn
{
    Both,
    Before,
    After,
}
