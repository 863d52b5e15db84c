using System.Globalization;
using Microsoft.Extensions.Localization;
using Sammen.Domain.Municipalities;

namespace Sammen.Web.Shared;

/// <summary>How a municipality is called in the reader's language, the same on every screen and in every file.</summary>
public sealed class MunicipalityWords(IStringLocalizer<SharedTexts> texts)
{
    /// <summary>"Fjordby (demo)", for tables and lists.</summary>
    public string Of(MunicipalityName name) => Marked(name.Brief, name);

    /// <summary>"Fjordby Kommune (demo)", where the municipality is presented.</summary>
    public string InFull(MunicipalityName name) => Marked(name.InFull, name);

    /// <summary>Whose something is: "Fjordbys", "Aarhus'" in Danish; "Fjordby's", "Aarhus'" in English. For the middle of a sentence.</summary>
    public static string Genitive(MunicipalityName name)
    {
        // Danish puts an apostrophe after s, x and z, and nothing before an s.
        var isDanish = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "da";
        var endsInHiss = name.Brief[^1] is 's' or 'x' or 'z' or 'S' or 'X' or 'Z';
        return name.Brief + (endsInHiss ? "'" : isDanish ? "s" : "'s");
    }

    /// <summary>A name already put together from the municipality's and something else, with the same mark.</summary>
    public string Marked(string words, MunicipalityName name) => name.IsDemo ? texts["Demo", words] : words;
}
