using Sammen.Web.Access.Passwords;

namespace Sammen.Web.Tests.Access.Passwords;

/// <summary>Long is not enough.</summary>
public sealed class EasyPasswordTests
{
    private static readonly string[] Own = ["Mette Krogh", "mette.krogh@fjordby.example"];

    [Theory]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("111222333444")]
    [InlineData("abababababab")]
    [InlineData("123456789012")]
    [InlineData("987654321098")]
    [InlineData("abcdefghijkl")]
    [InlineData("ABCDEFGHIJKLM")]
    [InlineData("qwertyuiopas")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("201012345678")]
    [InlineData("+4520304050!")]
    [InlineData("password1234")]
    [InlineData("P@ssw0rd2024")]
    [InlineData("passwordpassword")]
    [InlineData("Adgangskode1")]
    [InlineData("Velkommen2026!")]
    [InlineData("Sommer2026!!")]
    [InlineData("sommersommer")]
    [InlineData("Sommerferie26")]
    [InlineData("jegelskerdig")]
    [InlineData("iloveyou1234")]
    [InlineData("brøndby1964!")]
    [InlineData("KØBENHAVN2026")]
    [InlineData("kommune12345")]
    [InlineData("sammen123sammen")]
    [InlineData("SammenOmNyTeknologi")]
    [InlineData("mettekrogh2026")]
    [InlineData("krogh-mette-1!")]
    [InlineData("fjordbyfjordby1")]
    [InlineData("ｐａｓｓｗｏｒｄ１２３４")]
    public void What_is_commonly_chosen_is_easy_however_long(string password) => Assert.True(EasyPassword.Is(password, Own));

    [Theory]
    [InlineData("Kaffe-og-kage-kl-9")]
    [InlineData("vred gryde synger blidt")]
    [InlineData("xK7#pQ2$vL9m")]
    [InlineData("hjortetakstang")]
    [InlineData("Ti trætte trolde tog toget")]
    [InlineData("kaffe hest lampe sommer")]
    public void What_somebody_made_up_is_not(string password) => Assert.False(EasyPassword.Is(password, Own));

    [Fact]
    public void The_name_of_another_person_is_as_good_as_any_letters()
    {
        Assert.True(EasyPassword.Is("zwetlana-zwetlana", ["Zwetlana Quux"]));
        Assert.False(EasyPassword.Is("zwetlana-zvqjxk", ["Mette Krogh"]));
    }
}
