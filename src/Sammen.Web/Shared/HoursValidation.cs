using FluentValidation;
using Sammen.Domain;
using Sammen.Domain.Projects;

namespace Sammen.Web.Shared;

/// <summary>Lets a form say beside the field that hours a month are missing, or more than anybody sets aside.</summary>
public static class HoursValidation
{
    public static void HoursAMonth<TInput>(this IRuleBuilder<TInput, decimal?> field, RuleWording wording)
        => field.Custom((hours, context) =>
        {
            try
            {
                CourseHours.Require(hours ?? 0);
            }
            catch (RuleBrokenException broken)
            {
                context.AddFailure(wording.Of(broken));
            }
        });
}
