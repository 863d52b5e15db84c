using System.Reflection;
using Sammen.Domain.Happenings;
using Sammen.Domain.Notes;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Happenings;

/// <summary>A happening says that something was done, and nothing of what people typed or counted.</summary>
public class HappeningTests
{
    public static TheoryData<Type> Kinds => [.. typeof(Happening).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Happening)))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_carries_ids_and_who_may_know(Type kind)
    {
        var carried = kind.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.Name != nameof(Happening.Kind));

        Assert.True(kind.IsSealed);
        Assert.All(carried, property => Assert.Contains(property.PropertyType, new[] { typeof(Guid), typeof(NoteVisibility) }));
    }

    [Fact]
    public void Who_may_not_read_a_note_may_not_know_that_it_was_written()
    {
        var note = NoteFor(NoteVisibility.Facilitators);

        Assert.Equal(NoteVisibility.Facilitators, new NoteLogged(note).Readers);
        Assert.Equal(NoteVisibility.Facilitators, new NoteDeleted(note).Readers);
        Assert.Equal(NoteVisibility.Facilitators, new NoteRestored(note).Readers);
    }

    [Theory]
    [InlineData(NoteVisibility.Facilitators, NoteVisibility.Municipality, NoteVisibility.Municipality)]
    [InlineData(NoteVisibility.Programme, NoteVisibility.Facilitators, NoteVisibility.Programme)]
    [InlineData(NoteVisibility.Facilitators, NoteVisibility.Facilitators, NoteVisibility.Facilitators)]
    public void Whoever_could_read_a_note_before_or_can_now_may_know_that_it_was_edited(NoteVisibility before, NoteVisibility now, NoteVisibility readers)
        => Assert.Equal(readers, new NoteEdited(NoteFor(now), before).Readers);

    private static Note NoteFor(NoteVisibility visibility)
        => A.Note(new NoteContent("Sagt", NoteKind.Insight, visibility));
}
