using Sammen.Domain.Lessons;
using Sammen.Domain.Notes;
using Sammen.Domain.Projects;
using Sammen.Domain.Workshops;

namespace Sammen.Data.Seed;

/// <summary>The lessons of the demo round, in every state, written, proposed and decided through the same rules as real ones.</summary>
internal sealed class DemoLessons(SammenDbContext db, Func<string, Guid> person, Func<int, DateTime> morning)
{
    public void AddTo(Project project, DemoProject demo, IReadOnlyList<Note> notes)
    {
        var (facilitator, leader) = (person(demo.Facilitators[0]), person(demo.Municipality.Code));
        foreach (var written in demo.Lessons ?? [])
        {
            var content = new LessonContent(
                written.Title, written.Happened, written.Differently, written.Kind, written.Phase, written.Question, project.TechnologyKind, project.Area);
            var from = written.Sources.Select(begins => notes.Single(note => note.Text.StartsWith(begins, StringComparison.Ordinal)));
            var lesson = new Lesson(SequentialGuid.Next(), project, content, [.. from], facilitator, morning(written.DaysAgo));
            db.Lessons.Add(lesson);
            Decide(lesson, written, facilitator, leader);
            db.LessonUses.AddRange((written.Useful ?? []).Select(reader => new LessonUse(lesson.Id, person(reader), morning(Math.Max(1, written.ReleasedDaysAgo - 3)))));
        }
    }

    /// <summary>Puts them on the agendas of what is talked about together, once all are there: before the last point.</summary>
    public void Gather(IReadOnlyList<DemoProject> projects, IReadOnlyList<Workshop> shared)
    {
        foreach (var (demo, planned) in projects.SelectMany(demo => demo.Workshops.Where(workshop => workshop.Lessons is not null).Select(workshop => (demo, workshop))))
        {
            var workshop = shared.Single(one => one.Title == planned.Title);
            var points = workshop.Agenda.OrderBy(point => point.Number).Select(point => point.Item).ToList();
            var gathered = planned.Lessons!.Select(title => new AgendaItem(Workshop.LessonMinutes, null, null, db.Lessons.Local.Single(lesson => lesson.Title == title).Id));
            workshop.SetAgenda([.. points[..^1], .. gathered, points[^1]], person(demo.Facilitators[0]), morning(1));
        }
    }

    private void Decide(Lesson lesson, DemoLesson written, Guid facilitator, Guid leader)
    {
        if (written.State == DemoLessonState.Private)
        {
            return;
        }

        lesson.Propose(facilitator, morning(written.DaysAgo));
        if (written.State == DemoLessonState.SaidNo)
        {
            lesson.Refuse(written.Reason, leader, morning(Math.Max(0, written.DaysAgo - 2)));
        }

        if (written.State is DemoLessonState.Released or DemoLessonState.Withdrawn)
        {
            var released = written.ReleasedDaysAgo == 0 ? Math.Max(2, written.DaysAgo - 5) : written.ReleasedDaysAgo;
            lesson.Release(lesson.TextNumber, lesson.Content, written.IsNamed, leader, morning(released));
        }

        if (written.State == DemoLessonState.Withdrawn)
        {
            lesson.Withdraw(leader, morning(1));
        }

        if (written.Anew is { } anew)
        {
            lesson.Write(lesson.Content with { Title = anew.Title, Happened = anew.Happened, Differently = anew.Differently }, facilitator, morning(anew.DaysAgo));
        }
    }
}
