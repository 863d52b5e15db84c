using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Localization;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Domain.Workshops;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Word;

namespace Sammen.Web.Features.WorkshopMinutes;

/// <summary>The minutes of a workshop as a document that can be laid before MED the same day.</summary>
public sealed class MinutesDocument(MethodWords words, IStringLocalizer<WorkshopMinutesTexts> texts)
{
    private const int AnswerShown = 120;
    private const double ClockWidth = 20;
    private const double KindWidth = 30;
    private const double WhoWidth = 45;
    private const double DateWidth = 28;

    /// <param name="sentence">What who sends them adds; <see langword="null"/> for nothing.</param>
    public byte[] Write(MinutesView view, string? sentence = null)
    {
        var title = texts["Title", view.Title];
        using var stream = new MemoryStream();
        using (var document = new WordDocument(stream, new WordFrame(title, Dates.Day(view.Today), texts["PageOf", "{PAGE}", "{NUMPAGES}"])))
        {
            document.Write(WordStyles.Title, title);
            document.Write(WordStyles.Subtitle, $"{view.ProjectTitle} · {Dates.Period(view.StartsAt, view.Minutes)}");
            document.Write(About(view));
            if (sentence is not null)
            {
                document.Write(WordStyles.Body, sentence);
            }

            document.Write(WordStyles.Hint, texts["WhatItHolds"]);
            WriteAgenda(view, document);
            foreach (var question in DialogueCell.Questions)
            {
                WriteQuestion(view, question, document);
            }

            WritePromises(texts["PromisedBesides"], WordStyles.Heading1, [.. view.Promises.Where(promise => promise.Question is null)], document);
            WriteEnd(view, document);
        }

        return stream.ToArray();
    }

    private Paragraph About(MinutesView view)
    {
        var present = AttendanceGroups.All.Where(group => view.Attendance.In(group) > 0).Select(group => $"{words.Of(group)} {view.Attendance.In(group)}");
        (string Name, string Text)[] facts =
        [
            (texts["Kind"], words.Of(view.Kind)),
            (texts["Facilitators"], string.Join(", ", view.Facilitators)),
            (texts["Present"], string.Join(", ", present)),
        ];
        return WordText.Paragraph(WordStyles.Body, [.. facts.Where(fact => fact.Text.Length > 0).SelectMany((fact, index) => new[]
        {
            WordText.Run(index == 0 ? $"{fact.Name}: " : $"\n{fact.Name}: ", bold: true),
            WordText.Run(fact.Text),
        })]);
    }

    private void WriteAgenda(MinutesView view, WordDocument document)
    {
        if (view.Agenda.Count == 0)
        {
            return;
        }

        document.Write(WordStyles.Heading1, texts["Agenda"]);
        document.Write(WordTable.Of(
            texts["Agenda"],
            [new(texts["At"], ClockWidth), new(texts["Point"], WordDocument.PortraitMillimetres - ClockWidth)],
            AgendaTimes.Of(view.StartsAt, view.Agenda).Select(point => (IReadOnlyList<TableCell>)[WordTable.Text(Dates.Clock(point.Begins)), WordTable.Text(Named(point.Item))])));
    }

    private string Named(AgendaItem item) => item is { Question: { } question, Text: not null } ? $"{words.Of(question)}: {item.Text}" : words.Of(item);

    private void WriteQuestion(MinutesView view, CoreQuestion question, WordDocument document)
    {
        document.Write(WordStyles.Heading1, words.Of(question));
        var notes = view.About(question).ToList();
        var promises = view.Promises.Where(promise => promise.Question == question).ToList();
        if (notes.Count == 0 && promises.Count == 0)
        {
            document.Write(WordStyles.Body, texts["NothingHere"]);
        }

        if (notes.Count > 0)
        {
            document.Write(WordTable.Of(
                words.Of(question),
                [new(texts["Kind"], KindWidth), new(words.Asked(question), WordDocument.PortraitMillimetres - KindWidth)],
                notes.Select(note => (IReadOnlyList<TableCell>)[WordTable.Heading(words.Of(note.Kind)), WordTable.Cell([.. WordDocument.Read(note.Text), .. Answers(note)])])));
        }

        WritePromises(texts["Promised"], WordStyles.Heading2, promises, document);
    }

    // Of a decision what it answers, of what was feared or hard the decisions that answer it.
    private IEnumerable<Paragraph> Answers(NoteRow note)
    {
        if (note.Answers.Count > 0)
        {
            yield return WordText.Paragraph(
                WordStyles.Hint,
                texts[note.Kind == NoteKind.Decision ? "AnswersWhat" : "AnsweredBy", string.Join("; ", note.Answers.Select(answer => Excerpt.Of(answer.Text, AnswerShown)))]);
        }
    }

    private void WritePromises(string heading, string style, List<PromiseRow> promises, WordDocument document)
    {
        if (promises.Count == 0)
        {
            return;
        }

        document.Write(style, heading);
        document.Write(WordTable.Of(
            heading,
            [new(texts["What"], WordDocument.PortraitMillimetres - WhoWidth - DateWidth), new(texts["Who"], WhoWidth), new(texts["By"], DateWidth)],
            promises.Select(promise => (IReadOnlyList<TableCell>)[WordTable.Text(promise.What), WordTable.Text(promise.Who), WordTable.Text(Dates.Day(promise.Due))])));
    }

    private void WriteEnd(MinutesView view, WordDocument document)
    {
        document.Write(WordStyles.Heading1, texts["LeftOpen"]);
        var open = view.LeftOpen.Count();
        document.Write(WordStyles.Body, open switch { 0 => texts["NothingOpen"], 1 => texts["OpenOne", open], _ => texts["OpenMany", open] });
        foreach (var note in view.LookedAtAgain)
        {
            document.Write(WordStyles.Body, texts["LookAgain", Dates.Day(note.LookAgainOn!.Value), Excerpt.Of(note.Text)]);
        }

        document.Write(WordStyles.Body, view.Next is { } next ? texts["Next", next.Title, Dates.Period(next.StartsAt, next.Minutes)] : texts["NoNext"]);
    }
}
