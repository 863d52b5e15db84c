using Sammen.Domain.Drafts;
using Sammen.Web.Features.Drafts;

namespace Sammen.Web.Tests.TestKit;

/// <summary>What somebody types in one place and does not save.</summary>
internal static class Drafting
{
    public const string Place = "/aktiviteter/1/log CoreTask";

    public static KeepDraftInput Input(DateTime typedAt, Guid id, Guid? projectId = null, string text = Written.Fine, string place = Place)
        => new(id, place, projectId, Fields(text), typedAt);

    public static Dictionary<string, string> Fields(string text) => new(StringComparer.Ordinal) { ["Text"] = text };

    public static Task<Draft> AddDraftAsync(this TestApp app, Guid authorId, Guid? projectId = null, string text = Written.Fine, string place = Place)
        => app.AddAsync(new Draft(Guid.NewGuid(), new DraftContent(place, projectId, Fields(text), app.Now.AddMinutes(-1)), authorId, app.Now));
}
