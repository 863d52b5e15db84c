using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sammen.Data;
using Sammen.Data.Seed;

namespace Sammen.Web.Startup;

/// <summary>The command <c>seed-load</c>: fills the database with an invented load to measure on. In Development only.</summary>
internal static class SeedLoad
{
    private const string ProjectsOption = "--projects";
    private const string NotesOption = "--notes";

    /// <summary>Takes the two numbers out of the arguments, so that the host does not read them as settings.</summary>
    /// <exception cref="StartupException">A number is missing, no number, or outside its range.</exception>
    public static (LoadSize Size, string[] HostArguments) Parse(IReadOnlyList<string> arguments)
    {
        var rest = arguments.ToList();
        var size = new LoadSize(Take(rest, ProjectsOption, 1, LoadSize.MaxProjects), Take(rest, NotesOption, 0, LoadSize.MaxNotes));
        return (size, [.. rest]);
    }

    /// <exception cref="StartupException">This is not Development.</exception>
    public static void RequireDevelopment(IHostEnvironment environment)
    {
        if (!environment.IsDevelopment())
        {
            throw new StartupException($"seed-load runs in Development only, not in {environment.EnvironmentName}: what it makes is invented and cannot be taken out again.");
        }
    }

    public static async Task<int> SeedLoadAsync(this WebApplication app, LoadSize size)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var contexts = scope.ServiceProvider.GetRequiredService<IDbContextFactory<SammenDbContext>>();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var begun = clock.GetTimestamp();
        var made = await LoadSeed.ApplyAsync(contexts, size, clock, notes => Say($"{notes:N0} of {size.Notes:N0} notes"), CancellationToken.None);
        Say($"{made.Round}: {made.Projects:N0} projects in {made.Municipalities:N0} municipalities with {made.Workshops:N0} workshops, {made.FollowUps:N0} follow-ups and {made.Notes:N0} notes, made in {clock.GetElapsedTime(begun).TotalSeconds:N0} seconds.");
        return 0;
    }

    private static int Take(List<string> arguments, string option, int least, int most)
    {
        var index = arguments.FindIndex(argument => argument == option || argument.StartsWith($"{option}=", StringComparison.Ordinal));
        if (index < 0)
        {
            throw new StartupException($"seed-load needs {option} with a number from {least} to {most}.");
        }

        // Both spellings the host knows too: "--notes 500" and "--notes=500".
        var words = arguments[index] == option ? 2 : 1;
        var value = words == 1 ? arguments[index][(option.Length + 1)..] : arguments.ElementAtOrDefault(index + 1);
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
        {
            throw new StartupException($"{option} is '{value}'; it can be a number from {least} to {most}.");
        }

        arguments.RemoveRange(index, words);
        return number;
    }

    private static void Say(FormattableString sentence) => Console.WriteLine(sentence.ToString(CultureInfo.InvariantCulture));
}
