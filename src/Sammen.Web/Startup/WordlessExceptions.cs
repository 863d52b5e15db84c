using System.Text;
using Sammen.Data;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;

namespace Sammen.Web.Startup;

/// <summary>
/// Keeps the words of exceptions out of the log. A parser's, a database's or a library's message may quote what somebody typed; the
/// kind of failure and where it happened never do.
/// </summary>
internal sealed class WordlessExceptions(ILogEventSink inner) : ILogEventSink
{
    private const string LeftOut = "…";

    /// <summary>Messages shorter than this quote nothing, and would be found inside other words.</summary>
    private const int ShortestQuote = 4;

    public static LoggerConfiguration WriteTo(LoggerConfiguration logging, Action<LoggerSinkConfiguration> sinks)
        => logging.WriteTo.Sink(LoggerSinkConfiguration.Wrap(inner => new WordlessExceptions(inner), sinks));

    public void Emit(LogEvent logEvent) => inner.Emit(logEvent.Exception is { } failure ? Wordless(logEvent, failure) : logEvent);

    private static LogEvent Wordless(LogEvent logged, Exception failure)
    {
        var words = WordsOf(failure).Where(message => message.Length >= ShortestQuote).ToList();
        return new LogEvent(
            logged.Timestamp,
            logged.Level,
            new KindAndPlace(failure),
            logged.MessageTemplate,
            logged.Properties.Select(property => new LogEventProperty(property.Key, Without(property.Value, words))),
            logged.TraceId ?? default,
            logged.SpanId ?? default);
    }

    /// <summary>Some log an exception's message as a property of its own.</summary>
    private static LogEventPropertyValue Without(LogEventPropertyValue value, List<string> words)
        => value is ScalarValue { Value: string text } && words.Exists(message => text.Contains(message, StringComparison.Ordinal)) ? new ScalarValue(LeftOut) : value;

    private static IEnumerable<string> WordsOf(Exception failure)
        => Inner(failure).SelectMany(WordsOf).Prepend(failure.Message);

    private static Exception[] Inner(Exception failure) => failure switch
    {
        AggregateException many => [.. many.InnerExceptions],
        { InnerException: { } one } => [one],
        _ => [],
    };

    /// <summary>An exception's kinds and places, outermost first.</summary>
    private sealed class KindAndPlace(Exception failure) : Exception("")
    {
        public override string ToString() => Describe(new StringBuilder(), failure).ToString().TrimEnd();

        private static StringBuilder Describe(StringBuilder text, Exception failure)
        {
            text.AppendLine(failure.IsDatabaseFailure() ? $"{failure.GetType().FullName}: {DatabaseFailure.Describe(failure)}" : failure.GetType().FullName)
                .AppendLine(failure.StackTrace);
            foreach (var inner in Inner(failure))
            {
                Describe(text.Append("---> "), inner);
            }

            return text;
        }
    }
}
