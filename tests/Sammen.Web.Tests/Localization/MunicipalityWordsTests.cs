using Microsoft.Extensions.DependencyInjection;
using Sammen.Domain.Municipalities;
using Sammen.Web.Shared;

namespace Sammen.Web.Tests.Localization;

public sealed class MunicipalityWordsTests
{
    private static readonly MunicipalityName Bornholm = MunicipalityName.Of("Bornholm", "Bornholms Regionskommune", isDemo: false);
    private static readonly MunicipalityName Fjordby = MunicipalityName.Of("Fjordby", inFull: null, isDemo: true);

    [Fact]
    public void A_municipality_is_called_as_it_writes_itself_and_an_invented_one_says_so_wherever_it_is_called()
    {
        using var language = Culture.Danish();
        using var services = new ServiceCollection().AddLogging().AddLocalization().AddScoped<MunicipalityWords>().BuildServiceProvider();
        using var scope = services.CreateScope();
        var words = scope.ServiceProvider.GetRequiredService<MunicipalityWords>();

        Assert.Equal(("Bornholm", "Bornholms Regionskommune"), (words.Of(Bornholm), words.InFull(Bornholm)));
        Assert.Equal(("Fjordby (demo)", "Fjordby Kommune (demo)"), (words.Of(Fjordby), words.InFull(Fjordby)));
        Assert.Equal("Fjordby, Skærme (demo)", words.Marked("Fjordby, Skærme", Fjordby));
        Assert.Equal("Bornholm, Skærme", words.Marked("Bornholm, Skærme", Bornholm));
    }

    [Theory]
    [InlineData("Fjordby", "Fjordbys", "Fjordby's")]
    [InlineData("Ærø", "Ærøs", "Ærø's")]
    [InlineData("Aarhus", "Aarhus'", "Aarhus'")]
    [InlineData("Assens", "Assens'", "Assens'")]
    [InlineData("Faxe", "Faxes", "Faxe's")]
    [InlineData("Vanløz", "Vanløz'", "Vanløz'")]
    public void Whose_something_is_follows_the_readers_language(string name, string danish, string english)
    {
        var called = MunicipalityName.Of(name, inFull: null, isDemo: false);
        using (Culture.Danish())
        {
            Assert.Equal(danish, MunicipalityWords.Genitive(called));
        }

        using (Culture.English())
        {
            Assert.Equal(english, MunicipalityWords.Genitive(called));
        }
    }
}
