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
        var (was, becomes, read) = ("", "", 0);
        foreach (var block in difference.DiffBlocks)
        {
            // Several words that became others are one change: nobody reads them word by word.
            var between = Text(difference.PiecesOld, read, block.DeleteStartA - read);
            if (was + becomes != "" && string.IsNullOrWhiteSpace(between))
            {
                (was, becomes) = (was + between, becomes + between);
            }
            else
            {
                AddChange();
                Add(between, TextPartIn.Both);
            }

            was += Text(difference.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            becomes += Text(difference.PiecesNew, block.InsertStartB, block.InsertCountB);
            read = block.DeleteStartA + block.DeleteCountA;
        }

        AddChange();
        Add(Text(difference.PiecesOld, read, difference.PiecesOld.Count - read), TextPartIn.Both);
        return parts;

        void AddChange()
        {
            Add(was, TextPartIn.Before);
            Add(becomes, TextPartIn.After);
            (was, becomes) = ("", "");
        }

        void Add(string text, TextPartIn where)
        {
            if (text != "")
            {
                parts.Add(new TextPart(text, where));
            }
        }
    }

    private static string Text(IReadOnlyList<string> pieces, int start, int count) => string.Concat(pieces.Skip(start).Take(count));
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
