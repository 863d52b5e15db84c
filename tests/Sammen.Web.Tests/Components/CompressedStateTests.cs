using System.Buffers;
using System.Text;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;
using Sammen.Web.Features.Dialogue;
using Sammen.Web.Layout;

namespace Sammen.Web.Tests.Components;

/// <summary>What a page hands to its circuit arrives as it was, in fewer bytes.</summary>
public sealed class CompressedStateTests
{
    private readonly CompressedState<CellNotes?> state = new();

    [Fact]
    public void It_arrives_as_it_was_and_shorter_than_its_words()
    {
        var text = string.Join('\n', Enumerable.Repeat("Hvem ringer borgeren til, når skærmen er sort? 👩‍👩‍👧 <b>«»</b>", 20));
        var row = new NoteRow(
            Guid.NewGuid(), Phase.Design, CoreQuestion.DailyWork, NoteKind.Concern, NoteVisibility.Municipality, text, Guid.NewGuid(), "Mette Krogh", "Jonas Lind",
            new DateTime(2026, 11, 26, 13, 0, 0, DateTimeKind.Utc), WorkshopId: null, WorkshopTitle: null, EarlierVersions: 2, NotCprBy: null)
        {
            Answers = [new AnswerLink(Guid.NewGuid(), Phase.Idea, "Vi prøver i to huse", CarriedOver: true)],
        };

        var handed = Persist(new CellNotes([row], 7));
        var arrived = state.Restore(new ReadOnlySequence<byte>(handed))!;

        Assert.Equal(row.Answers, Assert.Single(arrived.Rows).Answers);
        Assert.Equal((row, 7), (arrived.Rows[0] with { Answers = row.Answers }, arrived.Total));
        Assert.InRange(handed.Length, 1, Encoding.UTF8.GetByteCount(text) / 2);
    }

    [Fact]
    public void Nothing_arrives_as_nothing() => Assert.Null(state.Restore(new ReadOnlySequence<byte>(Persist(value: null))));

    private byte[] Persist(CellNotes? value)
    {
        var writer = new ArrayBufferWriter<byte>();
        state.Persist(value, writer);
        return writer.WrittenSpan.ToArray();
    }
}
