using Sammen.Domain.Drafts;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Drafts;

/// <summary>What is typed and not saved: the last counts, in whatever order it comes.</summary>
public sealed class DraftTests
{
    private static readonly Guid Anna = A.Person();
    private static readonly DateTime Now = A.Moment;

    [Fact]
    public void What_was_typed_last_counts_in_whatever_order_it_comes()
    {
        var draft = Typed("Vi taler om", second: 2);

        draft.Type(Content("Vi taler om skærme", second: 3), Anna, Now);
        draft.Type(Content("Vi", second: 1), Anna, Now);

        Assert.Equal(("Vi taler om skærme", Second(3)), (draft.Fields["Text"], draft.TypedAt));
    }

    [Fact]
    public void A_discarded_one_holds_nothing_and_an_older_text_does_not_bring_it_back()
    {
        var draft = Typed("Vi taler om", second: 2);

        draft.Discard(Second(3), Anna, Now);
        draft.Type(Content("Vi taler om skærme", second: 3), Anna, Now);

        Assert.True(draft.IsDiscarded);
        Assert.Equal(("", null, 0), (draft.Place, draft.ProjectId, draft.Fields.Count));
    }

    [Fact]
    public void Who_types_on_after_discarding_has_a_draft_again()
    {
        var draft = Draft.Discarded(Guid.NewGuid(), Second(2), Anna, Now);

        draft.Type(Content("Noget nyt", second: 3), Anna, Now);

        Assert.False(draft.IsDiscarded);
        Assert.Equal("Noget nyt", draft.Fields["Text"]);
    }

    [Fact]
    public void What_was_typed_later_is_not_discarded_with_what_was_typed_before()
    {
        var draft = Typed("Vi taler om skærme", second: 3);

        draft.Discard(Second(2), Anna, Now);

        Assert.False(draft.IsDiscarded);
        Assert.Equal("Vi taler om skærme", draft.Fields["Text"]);
    }

    [Fact]
    public void It_is_signed_with_the_moment_it_came()
    {
        var draft = Typed("Vi", second: 1);

        draft.Type(Content("Vi taler", second: 2), Anna, Now.AddMinutes(5));

        Assert.Equal((Anna, Anna, Now.AddMinutes(5)), (draft.AuthorId, draft.ChangedById!.Value, draft.ChangedAt!.Value));
    }

    [Theory]
    [InlineData("Fru Hansen, 010190-1234", Rule.CprNumberInText)]
    [InlineData("Hun har 0101901234", Rule.CprNumberPossible)]
    public void What_may_be_a_CPR_number_in_any_field_is_not_taken(string text, Rule rule)
    {
        var content = new DraftContent("/log", projectId: null, Fields(("Title", "Opstart"), ("Text", text)), Second(9));

        Assert.Equal(rule, content.FindRefusal()!.Rule);
        Refused.By(rule, () => Assert.NotNull(new Draft(Guid.NewGuid(), content, Anna, Now)));
        Refused.By(rule, () => Typed("Vi", second: 1).Type(content, Anna, Now));
    }

    [Fact]
    public void Nothing_that_is_typed_is_tidied()
        => Assert.Equal(" to\r\n  ord ", Typed(" to\r\n  ord ", second: 1).Fields["Text"]);

    [Fact]
    public void It_knows_where_it_was_typed()
    {
        Refused.By(Rule.TextMissing, () => Assert.NotNull(new DraftContent(" ", projectId: null, Fields(), Now)));
        Refused.By(Rule.TextMissing, () => Assert.NotNull(new DraftContent(place: null, projectId: null, Fields(), Now)));
        Refused.By(Rule.TextTooLong, () => Assert.NotNull(new DraftContent(new string('p', 201), projectId: null, Fields(), Now)), 200);
        Assert.Equal(200, new DraftContent(new string('p', 200), projectId: null, Fields(), Now).Place.Length);
    }

    [Fact]
    public void All_its_fields_together_hold_at_most_64_kilobytes()
    {
        const int Most = 64 * 1024;
        Assert.NotNull(new DraftContent("/log", projectId: null, Fields(("a", new string('x', Most - 3)), ("b", "x")), Now));
        Refused.By(Rule.DraftTooLarge, () => Assert.NotNull(new DraftContent("/log", projectId: null, Fields(("a", new string('x', Most - 2)), ("b", "x")), Now)), 64);
        Refused.By(Rule.DraftTooLarge, () => Assert.NotNull(new DraftContent("/log", projectId: null, Fields(("a", new string('æ', Most / 2))), Now)), 64);
    }

    private static DateTime Second(int second) => A.Moment.AddSeconds(second);

    private static Draft Typed(string text, int second) => new(Guid.NewGuid(), Content(text, second), Anna, Now);

    private static DraftContent Content(string text, int second) => new("/log", Guid.NewGuid(), Fields(("Text", text)), Second(second));

    private static Dictionary<string, string> Fields(params (string Name, string Value)[] fields)
        => fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
}
