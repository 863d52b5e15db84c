using Sammen.Domain.Lessons;
using Sammen.Domain.Method;
using Sammen.Domain.Projects;

namespace Sammen.Web.Features.Lessons.Library;

/// <summary>What somebody looks for among the released lessons. What is <see langword="null"/> is not asked for.</summary>
/// <param name="Words">In whatever form: one of them is enough, those with all of them come first.</param>
public sealed record LessonSearch(
    string? Words = null, Phase? Phase = null, CoreQuestion? Question = null, LessonKind? Kind = null, TechnologyKind? Technology = null, Area? Area = null, Guid? RoundId = null);

/// <summary>What the reader works with, so that what fits it comes first. Their own municipality's lessons come last: those they know.</summary>
public sealed record LessonFit(
    IReadOnlyList<Phase> Phases, IReadOnlyList<TechnologyKind> Technologies, IReadOnlyList<Area> Areas, IReadOnlyList<string> MunicipalityCodes)
{
    public static LessonFit Nothing { get; } = new([], [], [], []);
}

/// <param name="Ids">Of the lessons asked for, the best first.</param>
/// <param name="Total">How many there are.</param>
public sealed record LessonHits(IReadOnlyList<Guid> Ids, int Total);
