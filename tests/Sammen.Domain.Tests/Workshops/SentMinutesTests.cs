using Sammen.Domain.Tests.TestKit;
using Sammen.Domain.Workshops;

namespace Sammen.Domain.Tests.Workshops;

/// <summary>Minutes as they are sent, and kept.</summary>
public class SentMinutesTests
{
    private static readonly byte[] Document = [1, 2, 3];

    [Fact]
    public void They_hold_what_was_looked_at_who_sent_it_when_and_to_whom_each_once()
    {
        var (workshop, by, lise, jonas, id) = (A.Workshop(), A.Person(), A.Person(), A.Person(), A.Person());

        var sent = new SentMinutes(id, workshop, "  Tak for i dag. ", Document, [lise, jonas, lise], by, A.Moment);

        Assert.Equal((id, workshop.Id, "Tak for i dag.", by, A.Moment), (sent.Id, sent.WorkshopId, sent.Sentence, sent.SentById, sent.SentAt));
        Assert.Equal(Document, sent.Document);
        Assert.Equal([lise, jonas], sent.Receivers.Select(receiver => receiver.UserId));
    }

    [Fact]
    public void What_makes_no_minutes_to_send_is_refused()
    {
        var cancelled = A.Workshop();
        cancelled.Cancel(A.Person(), A.Moment);

        Refuse(Rule.WorkshopCancelled, cancelled);
        Refuse(Rule.MinutesWithoutReceiver, receivers: []);
        Refuse(Rule.TooManyReceivers, receivers: [.. Enumerable.Range(0, SentMinutes.MostReceivers + 1).Select(_ => A.Person())]);
        Refuse(Rule.TextTooLong, sentence: new string('a', SentMinutes.SentenceMaxLength + 1));
    }

    private static void Refuse(Rule rule, Workshop? workshop = null, string? sentence = null, Guid[]? receivers = null)
        => Assert.Equal(
            rule,
            Assert.Throws<RuleBrokenException>(() => new SentMinutes(A.Person(), workshop ?? A.Workshop(), sentence, Document, receivers ?? [A.Person()], A.Person(), A.Moment)).Rule);
}
