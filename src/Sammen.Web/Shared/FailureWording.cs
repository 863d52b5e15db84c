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
    /// <returns><see langword="null"/> for a failure nobody expected: let it reach the error boundary.</returns>
    public string? Describe(Exception failure)
    {
        switch (failure)
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
            case not null when failure.IsDatabaseFailure():
                LogNotSaved(logger, DatabaseFailure.KindOf(failure));
                return texts["NotSaved"];
            default:
                return null;
        }
    }

    /// <summary>For a failure nobody expected, where the error boundary would cost what a person typed.</summary>
    public string DescribeUnexpected(Exception failure)
    {
        LogUnexpected(logger, failure.GetBaseException().GetType().Name, failure.StackTrace);
        return texts["NotSaved"];
    }

    /// <summary>For a page that could not be read again after something was saved.</summary>
    public string DescribeUnread(Exception failure)
    {
        LogUnread(logger, failure.IsDatabaseFailure() ? DatabaseFailure.KindOf(failure) : $"{failure.GetBaseException().GetType().Name}\n{failure.StackTrace}");
        return texts["SavedNotRead"];
    }

    // The kind only: a database's message can quote what was being saved.
    [LoggerMessage(Level = LogLevel.Warning, Message = "A change could not be saved: {Failure}")]
    private static partial void LogNotSaved(ILogger logger, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was saved could not be read again: {Failure}")]
    private static partial void LogUnread(ILogger logger, string failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A change could not be saved for a reason nobody expected: {Failure}\n{StackTrace}")]
    private static partial void LogUnexpected(ILogger logger, string failure, string? stackTrace);
}
