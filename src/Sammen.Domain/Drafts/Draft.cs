using Sammen.Domain.Projects;

namespace Sammen.Domain.Drafts;

/// <summary>
/// What somebody has typed and not saved yet, so that they find it on another device. It is its author's alone. Requests may come twice and in
/// any order: what was typed last counts, and an older one changes nothing, neither a text nor that it was discarded.
/// </summary>
public sealed class Draft : Entity
{
    /// <summary>Since it was last typed.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>How long it is remembered that one was discarded, for requests that come late.</summary>
    public static readonly TimeSpan DiscardRememberedFor = TimeSpan.FromDays(1);

    /// <summary>The most of one person. Where there would be more, the oldest go: they are still on their device.</summary>
    public const int MostOfOnePerson = 200;

    private Draft()
    {
    }

    /// <param name="id">Made by the device.</param>
    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">Those of <see cref="DraftContent.FindRefusal"/>.</exception>
    public Draft(Guid id, DraftContent content, Guid authorId, DateTime at)
    {
        (Id, AuthorId) = (id, authorId);
        Put(content, authorId, at);
    }

    /// <summary>Remembers that one was discarded of which nothing has come yet.</summary>
    /// <inheritdoc cref="Discard"/>
    public static Draft Discarded(Guid id, DateTime typedAt, Guid byId, DateTime at)
    {
        var draft = new Draft { Id = id, AuthorId = byId };
        draft.Discard(typedAt, byId, at);
        return draft;
    }

    public Guid AuthorId { get; private set; }

    /// <summary>Where it was typed, as the client names it; empty once it is discarded.</summary>
    public string Place { get; private set; } = "";

    public Guid? ProjectId { get; private set; }

    /// <summary>The project it is about, if it is about one.</summary>
    public Project? Project { get; private set; }

    /// <summary>What stands in each field, by the field's name; nothing once it is discarded.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; private set; } = Nothing;

    /// <summary>When the last of it was typed, by the clock of the device, UTC.</summary>
    public DateTime TypedAt { get; private set; }

    /// <summary>It was saved or thrown away, or may not be kept. Nothing is left of it but when it was typed.</summary>
    public bool IsDiscarded { get; private set; }

    private static IReadOnlyDictionary<string, string> Nothing { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Goes on with it, unless it is as new already.</summary>
    /// <param name="at">Now, UTC.</param>
    /// <inheritdoc cref="Draft(Guid, DraftContent, Guid, DateTime)"/>
    public void Type(DraftContent content, Guid byId, DateTime at)
    {
        if (content.TypedAt > TypedAt)
        {
            Put(content, byId, at);
        }
    }

    /// <summary>Removes what was typed, unless more was typed later.</summary>
    /// <param name="typedAt">When the last was typed of what is discarded, UTC.</param>
    /// <param name="at">Now, UTC.</param>
    public void Discard(DateTime typedAt, Guid byId, DateTime at)
    {
        if (typedAt < TypedAt || (IsDiscarded && typedAt == TypedAt))
        {
            return;
        }

        (Place, ProjectId, Fields, TypedAt, IsDiscarded) = ("", null, Nothing, typedAt, true);
        Sign(byId, at);
    }

    private void Put(DraftContent content, Guid byId, DateTime at)
    {
        if (content.FindRefusal() is { } refusal)
        {
            throw refusal;
        }

        (Place, ProjectId, Fields, TypedAt, IsDiscarded) = (content.Place, content.ProjectId, content.Fields, content.TypedAt, false);
        Sign(byId, at);
    }
}
