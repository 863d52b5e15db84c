using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.Localization;
using Sammen.Web.Shared;
using Sammen.Web.Shared.Word;

namespace Sammen.Web.Features.Dashboard.Report;

/// <summary>The dashboard as a document a leader takes to the steering group or MED: to be printed, also without colour, and kept.</summary>
internal sealed class DashboardReport(
    MethodWords words, MunicipalityWords municipalities, IStringLocalizer<ReportTexts> texts, ReportStanding standing, ReportMap map, ReportNotes notes, ReportPeople people)
{
    public byte[] Write(DashboardView view)
    {
        using var stream = new MemoryStream();
        using (var document = new WordDocument(stream, new WordFrame(view.Title, Dates.Day(view.Today), texts["PageOf", "{PAGE}", "{NUMPAGES}"])))
        {
            document.Write(WordStyles.Title, view.Title);
            document.Write(WordStyles.Subtitle, texts["Subtitle", municipalities.InFull(view.Municipality), Dates.Day(view.Today)]);
            document.Write(About(view));
            document.Write(WordStyles.Hint, texts["WhatItHolds"]);
            standing.Write(view, document);
            document.EndSection(landscape: false);

            // Seven phases beside each other need the width.
            map.Write(view, document);
            document.EndSection(landscape: true);
            notes.WriteMissing(view, document);
            people.WriteFollowUps(view, document);
            notes.WriteDecisions(view, document);
            people.WriteParticipation(view, document);
        }

        return stream.ToArray();
    }

    private Paragraph About(DashboardView view)
    {
        (string Name, string Text)[] facts =
            [(texts["Technology"], view.Technology), (texts["Workplace"], view.Workplace), (texts["Area"], words.Of(view.Area)), (texts["Round"], view.Round)];
        return WordText.Paragraph(WordStyles.Body, [.. facts.SelectMany((fact, index) => new[]
        {
            WordText.Run(index == 0 ? $"{fact.Name}: " : $"\n{fact.Name}: ", bold: true),
            WordText.Run(fact.Text),
        })]);
    }
}
