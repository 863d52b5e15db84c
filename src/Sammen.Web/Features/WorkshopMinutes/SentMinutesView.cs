using Sammen.Domain.People;

namespace Sammen.Web.Features.WorkshopMinutes;

/// <summary>What became of the minutes of a workshop: to whom they were sent.</summary>
/// <param name="Sent">The newest first, no more than are shown.</param>
/// <param name="MaySend">Whether the reader may send them.</param>
public sealed record SentMinutesView(IReadOnlyList<SentMinutesRow> Sent, bool MaySend);

/// <param name="At">UTC.</param>
/// <param name="By">Who sent them.</param>
/// <param name="Receivers">By name.</param>
public sealed record SentMinutesRow(Guid Id, DateTime At, string By, string? Sentence, IReadOnlyList<string> Receivers);

/// <summary>Minutes as they were kept.</summary>
/// <param name="At">When they were sent, UTC.</param>
/// <param name="Document">A Word document.</param>
public sealed record SentMinutesFile(string Title, DateTime At, byte[] Document);

/// <summary>Somebody the minutes can be sent to.</summary>
public sealed record MinutesPerson(Guid Id, string Name, Role Role);
