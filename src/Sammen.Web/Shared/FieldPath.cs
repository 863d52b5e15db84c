using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Components.Forms;

namespace Sammen.Web.Shared;

/// <summary>Finds the field a validator names, also one of something in a list: "Contacts[0].Email".</summary>
internal static class FieldPath
{
    public static FieldIdentifier Find(object model, string path)
    {
        var owner = model;
        var steps = path.Split('.');
        foreach (var step in steps[..^1])
        {
            owner = Part(owner, step);
        }

        return new FieldIdentifier(owner, steps[^1]);
    }

    private static object Part(object owner, string step)
    {
        var parts = step.Split('[', ']');
        var value = owner.GetType().GetProperty(parts[0])!.GetValue(owner)!;
        return parts.Length == 1 ? value : ((IList)value)[int.Parse(parts[1], CultureInfo.InvariantCulture)]!;
    }
}
