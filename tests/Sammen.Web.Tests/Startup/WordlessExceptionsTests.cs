using System.Globalization;
using Sammen.Web.Startup;
using Sammen.Web.Tests.TestKit;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace Sammen.Web.Tests.Startup;

/// <summary>The log tells what failed and where, in nobody's words.</summary>
public sealed class WordlessExceptionsTests
{
    private static readonly Dictionary<string, Action> Failing = new(StringComparer.Ordinal)
    {
        ["a parser"] = () => throw new FormatException($"The input string '{Written.Fine}' was not in a correct format."),
        ["what is inside"] = () => throw new InvalidOperationException("Outside", new FormatException(Written.Fine)),
        ["many"] = () => throw new AggregateException(new TimeoutException(), new InvalidOperationException("Inside", new FormatException(Written.Fine))),
        ["validation"] = () => throw new FluentValidation.ValidationException(Written.Fine),
        ["a choice"] = () => Enum.Parse<DayOfWeek>(Written.Fine),
    };

    public static TheoryData<string> Quoting => [.. Failing.Keys];

    [Theory]
    [MemberData(nameof(Quoting))]
    public void An_exceptions_words_never_reach_the_log(string failure)
    {
        var exception = Record.Exception(Failing[failure])!;

        // As the framework's error boundary does it.
        var line = Log(log => log.Error(exception, "Unhandled exception rendering component: {Message}", exception.Message));

        Assert.DoesNotContain(Written.Fine, line, StringComparison.Ordinal);
        Assert.Contains("Unhandled exception rendering component", line, StringComparison.Ordinal);
        Assert.Contains(exception.GetType().FullName!, line, StringComparison.Ordinal);
        Assert.Contains("   at ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void The_kinds_of_the_exceptions_inside_are_told()
    {
        var line = Log(log => log.Error(new InvalidOperationException("Outside", new FormatException(Written.Fine)), "It failed"));

        Assert.Contains($"System.InvalidOperationException{Environment.NewLine}", line, StringComparison.Ordinal);
        Assert.Contains("---> System.FormatException", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_databases_own_number_is_told()
        => Assert.Contains(
            "Microsoft.Data.Sqlite.SqliteException: SqliteException 2067 by Notes.Text",
            Log(log => log.Error(new Microsoft.Data.Sqlite.SqliteException("SQLite Error 19: 'UNIQUE constraint failed: Notes.Text'.", 19, 2067), "It failed")),
            StringComparison.Ordinal);

    [Fact]
    public void What_is_logged_without_an_exception_is_left_as_it_is()
        => Assert.Contains("\"three\" of 3", Log(log => log.Warning("{Word} of {Number}", "three", 3)), StringComparison.Ordinal);

    private static string Log(Action<ILogger> act)
    {
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        using (var logger = WordlessExceptions.WriteTo(new LoggerConfiguration(), sinks => sinks.Sink(new WriterSink(written))).CreateLogger())
        {
            act(logger);
        }

        return written.ToString();
    }

    private sealed class WriterSink(TextWriter writer) : ILogEventSink
    {
        private readonly MessageTemplateTextFormatter lines = new("{Message}{NewLine}{Exception}", CultureInfo.InvariantCulture);

        public void Emit(LogEvent logEvent) => lines.Format(logEvent, writer);
    }
}
