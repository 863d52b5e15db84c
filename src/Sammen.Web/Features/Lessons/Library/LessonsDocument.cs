using Microsoft.Extensions.Localization;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Word;

namespace Sammen.Web.Features.Lessons.Library;

/// <summary>A selection of released lessons as a document to read together.</summary>
internal sealed class LessonsDocument(MethodWords words, MunicipalityWords municipalities, IStringLocalizer<LessonsTexts> texts)
{
    public string Name => texts["Title"];

    /// <param name="today">The Danish date, which stands on every page.</param>
    public byte[] Write(LessonsFound found, DateOnly today)
    {
        using var stream = new MemoryStream();
        using (var document = new WordDocument(stream, new WordFrame(Name, Dates.Day(today), texts["PageOf", "{PAGE}", "{NUMPAGES}"])))
        {
            document.Write(WordStyles.Title, Name);
            document.Write(WordStyles.Subtitle, found.Total > found.Rows.Count ? texts["FirstOf", found.Rows.Count, found.Total] : texts[found.Total == 1 ? "FoundOne" : "FoundMany", found.Total]);
            document.Write(WordStyles.Body, texts["MayBeWithdrawn"]);
            foreach (var row in found.Rows)
            {
                Write(document, row);
            }
        }

        return stream.ToArray();
    }

    private void Write(WordDocument document, LessonRow row)
    {
        document.Write(WordStyles.Heading1, row.Title);
        document.Write(WordText.Paragraph(
            WordStyles.Body,
            WordText.Run($"{words.Of(row.Kind)} · {words.Of(row.Cell.Question)}, {words.Of(row.Cell.Phase)}", bold: true),
            WordText.Run($" · {(row.From is null ? texts["AMunicipality"] : municipalities.InFull(row.From))} · {words.Of(row.TechnologyKind)} · {words.Of(row.Area)} · {Dates.Day(row.ReleasedAt)}")));
        document.Write(WordStyles.Heading2, texts["Happened"]);
        WriteText(document, row.Happened);
        document.Write(WordStyles.Heading2, texts["WouldDo"]);
        WriteText(document, row.Differently);
    }

    private static void WriteText(WordDocument document, string text)
    {
        foreach (var paragraph in WordDocument.Read(text))
        {
            document.Write(paragraph);
        }
    }
}
