using System.Text.Json.Serialization;
using Sammen.Domain.Method;
using Sammen.Domain.Notes;

namespace Sammen.Web.Features.Courses;

/// <summary>How many notes of a kind a cell holds.</summary>
/// <param name="Count">Notes the reader may see.</param>
/// <param name="Open">Of these, concerns and hardships no decision answers.</param>
public sealed record NoteTally(Guid ProjectId, Phase Phase, CoreQuestion Question, NoteKind Kind, int Count, int Open)
{
    [JsonIgnore]
    public DialogueCell Cell => new(Phase, Question);
}
