using System.Globalization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.EntityFrameworkCore;
using Sammen.Web.Access;

namespace Sammen.Web.Features.Lessons.Library;

/// <summary>
/// Finds released lessons by their words, in whatever form (decision 0046). It stands in this process's memory, holds what is released and nothing
/// else, and is brought up to date with the database before each search: the same on both databases, after a withdrawal and after a restart. It
/// answers with ids; what a person reads comes from the database.
/// </summary>
public sealed class LessonIndex : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Id = "id";
    private const string At = "at";
    private const string Project = "project";
    private const string Municipality = "municipality";
    private const string Round = "round";
    private const string Phase = "phase";
    private const string Question = "question";
    private const string Kind = "kind";
    private const string Technology = "technology";
    private const string Area = "area";

    // What a word weighs where it stands.
    private static readonly (string Field, float Weight)[] Texts = [("title", 4), ("happened", 1), ("differently", 1)];

    // Shorter ones are part of too many.
    private const int ShortestPart = 4;
    private const float PartWeight = 0.3f;

    // More than all words of a search can weigh together.
    private const float EveryWord = 1000;

    // Between lessons that fit the words equally.
    private const float FitBesideWords = 0.01f;

    private readonly DanishAnalyzer analyzer = new(Version);
    private readonly RAMDirectory memory = new();
    private readonly IndexWriter writer;
    private readonly SearcherManager searchers;
    private readonly SemaphoreSlim updating = new(1);
    private readonly Dictionary<Guid, int> held = [];
    private (int Made, int Ended) seen = (-1, -1);

    public LessonIndex()
    {
        writer = new IndexWriter(memory, new IndexWriterConfig(Version, analyzer) { Similarity = new BM25Similarity() });
        searchers = new SearcherManager(writer, applyAllDeletes: true, new RankedSearchers());
    }

    public void Dispose()
    {
        searchers.Dispose();
        writer.Dispose();
        memory.Dispose();
        analyzer.Dispose();
        updating.Dispose();
    }

    /// <summary>Takes up what was released or withdrawn since. One query where nothing was, else three.</summary>
    internal async Task BringUpToDateAsync(Reading reading, CancellationToken ct)
    {
        // Wordings come and end, and neither is ever undone: as many of both is as it was.
        var now = await reading.LessonReleaseEnds.GroupBy(_ => 1).Select(all => new { Made = all.Count(), Ended = all.Count(isOver => isOver) }).SingleOrDefaultAsync(ct);
        var stamp = (now?.Made ?? 0, now?.Ended ?? 0);
        await updating.WaitAsync(ct);
        try
        {
            if (stamp != seen)
            {
                await UpdateAsync(reading, ct);
                seen = stamp;
            }
        }
        finally
        {
            updating.Release();
        }
    }

    /// <param name="fit">What the reader works with: what fits it comes first among equals.</param>
    public LessonHits Search(LessonSearch search, LessonFit fit, int skip, int take)
    {
        if (ToQuery(search.Words, fit) is not { } query)
        {
            return new LessonHits([], 0);
        }

        var searcher = searchers.Acquire();
        try
        {
            var sort = new Sort(SortField.FIELD_SCORE, new SortField(At, SortFieldType.INT64, reverse: true), new SortField(Id, SortFieldType.STRING));
            var wanted = Math.Clamp(skip + take, 1, Math.Max(1, searcher.IndexReader.MaxDoc));
            var found = searcher.Search(query, FilterOf(search), wanted, sort, doDocScores: true, doMaxScore: false);
            var ids = found.ScoreDocs.Skip(skip).Take(take).Select(hit => Guid.Parse(searcher.Doc(hit.Doc, new HashSet<string>(StringComparer.Ordinal) { Id }).Get(Id, CultureInfo.InvariantCulture)));
            return new LessonHits([.. ids], found.TotalHits);
        }
        finally
        {
            searchers.Release(searcher);
        }
    }

    private async Task UpdateAsync(Reading reading, CancellationToken ct)
    {
        var standing = await reading.LessonReleases.Select(release => new { release.LessonId, release.Number }).ToDictionaryAsync(release => release.LessonId, release => release.Number, ct);
        foreach (var gone in held.Keys.Where(id => !standing.ContainsKey(id)).ToList())
        {
            writer.DeleteDocuments(new Term(Id, TermOf(gone)));
            held.Remove(gone);
        }

        var added = standing.Where(release => !held.TryGetValue(release.Key, out var number) || number != release.Value).Select(release => release.Key).ToList();
        var texts = reading.LessonReleases
            .Where(release => added.Contains(release.LessonId))
            .Select(release => new { Release = release, release.Lesson.ProjectId, release.Lesson.Project.MunicipalityCode, release.Lesson.Project.RoundId });
        await foreach (var text in texts.AsAsyncEnumerable().WithCancellation(ct))
        {
            var release = text.Release;
            Document document =
            [
                new StringField(Id, TermOf(release.LessonId), Field.Store.YES),
                new SortedDocValuesField(Id, new BytesRef(TermOf(release.LessonId))),
                new NumericDocValuesField(At, release.ReleasedAt.Ticks),
                Sign(Project, TermOf(text.ProjectId)),
                Sign(Municipality, text.MunicipalityCode),
                Sign(Round, TermOf(text.RoundId)),
                Sign(Phase, TermOf(release.Phase)),
                Sign(Question, TermOf(release.Question)),
                Sign(Kind, TermOf(release.Kind)),
                Sign(Technology, TermOf(release.TechnologyKind)),
                Sign(Area, TermOf(release.Area)),
                new TextField(Texts[0].Field, release.Title, Field.Store.NO),
                new TextField(Texts[1].Field, release.Happened, Field.Store.NO),
                new TextField(Texts[2].Field, release.Differently, Field.Store.NO),
            ];
            writer.UpdateDocument(new Term(Id, TermOf(release.LessonId)), document);
            held[release.LessonId] = release.Number;
        }

        searchers.MaybeRefreshBlocking();
    }

    /// <returns><see langword="null"/> for words that hold nothing to look for: signs, or only such words as stand everywhere.</returns>
    private BooleanQuery? ToQuery(string? words, LessonFit fit)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return FitQuery(fit, weight: 1);
        }

        var stems = StemsOf(words);
        if (stems.Count == 0)
        {
            return null;
        }

        var each = stems.ConvertAll(WordQuery);
        var every = new BooleanQuery();
        var any = new BooleanQuery();
        each.ForEach(word => every.Add(word, Occur.MUST));
        each.ForEach(word => any.Add(word, Occur.SHOULD));
        return new BooleanQuery
        {
            { any, Occur.MUST },
            { new ConstantScoreQuery(every) { Boost = EveryWord }, Occur.SHOULD },
            { FitQuery(fit, FitBesideWords), Occur.SHOULD },
        };
    }

    private static BooleanQuery WordQuery(string stem)
    {
        var word = new BooleanQuery();
        foreach (var (field, weight) in Texts)
        {
            word.Add(new TermQuery(new Term(field, stem)) { Boost = weight }, Occur.SHOULD);
            if (stem.Length >= ShortestPart)
            {
                // Danish writes its compounds in one: what is asked for may be a part of one. A stem holds letters and digits only.
                word.Add(new WildcardQuery(new Term(field, $"*{stem}*")) { Boost = weight * PartWeight }, Occur.SHOULD);
            }
        }

        return word;
    }

    private static BooleanQuery FitQuery(LessonFit fit, float weight)
    {
        var query = new BooleanQuery { { new ConstantScoreQuery(new MatchAllDocsQuery()) { Boost = weight }, Occur.MUST } };
        var others = new BooleanQuery { { new MatchAllDocsQuery(), Occur.MUST } };
        foreach (var code in fit.MunicipalityCodes)
        {
            others.Add(new TermQuery(new Term(Municipality, code)), Occur.MUST_NOT);
        }

        Prefer(others, 16);
        PreferAny(Phase, fit.Phases.Select(TermOf), 4);
        PreferAny(Technology, fit.Technologies.Select(TermOf), 2);
        PreferAny(Area, fit.Areas.Select(TermOf), 1);
        return query;

        void PreferAny(string field, IEnumerable<string> terms, float more)
        {
            var any = new BooleanQuery();
            foreach (var term in terms)
            {
                any.Add(new TermQuery(new Term(field, term)), Occur.SHOULD);
            }

            Prefer(any, more);
        }

        void Prefer(Query preferred, float more) => query.Add(new ConstantScoreQuery(preferred) { Boost = weight * more }, Occur.SHOULD);
    }

    private static QueryWrapperFilter? FilterOf(LessonSearch search)
    {
        var all = new BooleanQuery();
        foreach (var (field, term) in ChosenIn(search).Where(chosen => chosen.Term is not null))
        {
            all.Add(new TermQuery(new Term(field, term)), Occur.MUST);
        }

        return all.Clauses.Count == 0 ? null : new QueryWrapperFilter(all);
    }

    private static IEnumerable<(string Field, string? Term)> ChosenIn(LessonSearch search) =>
    [
        (Phase, TermOf(search.Phase)), (Question, TermOf(search.Question)), (Kind, TermOf(search.Kind)), (Technology, TermOf(search.Technology)),
        (Area, TermOf(search.Area)), (Round, search.RoundId is { } round ? TermOf(round) : null),
    ];

    private List<string> StemsOf(string words)
    {
        List<string> stems = [];
        using TokenStream stream = analyzer.GetTokenStream(Texts[0].Field, words);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            stems.Add(term.ToString());
        }

        stream.End();
        return [.. stems.Distinct(StringComparer.Ordinal)];
    }

    private static StringField Sign(string field, string term) => new(field, term, Field.Store.NO);

    private static string TermOf(Guid id) => id.ToString("N");

    private static string TermOf<TChoice>(TChoice choice)
        where TChoice : struct, Enum
        => choice.ToString();

    private static string? TermOf<TChoice>(TChoice? choice)
        where TChoice : struct, Enum
        => choice?.ToString();

    private sealed class RankedSearchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new BM25Similarity() };
    }
}
