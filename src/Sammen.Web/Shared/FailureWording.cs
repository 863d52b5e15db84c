using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Sammen.Data;
using Sammen.Domain;
using Sammen.Web.Access;

namespace Sammen.Web.Shared;

/// <summary>Tells the failures a person can do something about from those that are bugs, and words the former.</summary>
public sealed partial class FailureWording(RuleWording rules, IStringLocalizer<SharedTexts> texts, ILogger<FailureWording> logger)
{
    /// <summary>Whether a person can do something about it. What is not expected is a bug: let it reach the error boundary.</summary>
    public static bool IsExpected(Exception failure) => failure
        is ValidationException or RuleBrokenException or ConcurrentEditException or NotAvailableException or SignedOutException
        || failure.IsPassing();

    /// <summary>What to tell the person of an expected failure.</summary>
    public string Describe(Exception expected)
    {
        switch (expected)
        {
            case ValidationException invalid:
                return invalid.Errors.FirstOrDefault()?.ErrorMessage ?? texts["SomethingOutsideTheField"];
            case RuleBrokenException broken:
                return rules.Of(broken);
            case ConcurrentEditException or DbUpdateConcurrencyException:
                return texts["ConcurrentEdit"];
            case NotAvailableException:
                return texts["NotAvailable"];
            case SignedOutException:
                return texts["SignedOut"];
            default:
                LogNotSaved(logger, DatabaseFailure.Describe(expected));
                return texts["NotSaved"];
        }
    }

    /// <summary>What to tell the person of any failure, where the error boundary would cost what they typed.</summary>
    public string DescribeAny(Exception failure)
    {
        if (IsExpected(failure))
        {
            return Describe(failure);
        }

        LogUnexpected(logger, Trace(failure));
        return texts["NotSaved"];
    }

    /// <summary>For a page that could not be read again after something was saved.</summary>
    public string DescribeUnread(Exception failure)
    {
        LogUnread(logger, KindOf(failure));
        return texts["SavedNotRead"];
    }

    /// <summary>For more of a page that could not be read, beside what is shown of it.</summary>
    public string DescribeNotRead(Exception failure)
    {
        LogUnread(logger, KindOf(failure));
        return texts["NotRead"];
    }

    private static string KindOf(Exception failure) => IsExpected(failure) ? DatabaseFailure.Describe(failure) : Trace(failure);

    // Never the message: it can quote what was being saved.
    private static string Trace(Exception failure) => $"{DatabaseFailure.Describe(failure)}\n{failure.StackTrace}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "A change could not be saved: {Failure}")]
    private static partial void LogNotSaved(ILogger logger, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A page could not be read: {Failure}")]
    private static partial void LogUnread(ILogger logger, string failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A change could not be saved for a reason nobody expected: {Failure}")]
    private static partial void LogUnexpected(ILogger logger, string failure);
}
