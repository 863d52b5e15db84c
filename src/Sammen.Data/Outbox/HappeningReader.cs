namespace Sammen.Data.Outbox;

/// <summary>Somebody who reads the happenings from the outbox, and how far they have come.</summary>
public sealed class HappeningReader(string name)
{
    public const int NameMaxLength = 60;

    public string Name { get; private set; } = name;

    /// <summary>The last <see cref="HappeningRow.Position"/> that is dealt with.</summary>
    public long Position { get; private set; }

    /// <param name="position">Never back: what is dealt with stays so.</param>
    public void ReadTo(long position) => Position = Math.Max(Position, position);
}
