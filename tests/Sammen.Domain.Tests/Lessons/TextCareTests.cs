using Sammen.Domain.Lessons;

namespace Sammen.Domain.Tests.Lessons;

public class TextCareTests
{
    private static readonly string[] People = ["Mette Krogh", "Bo Ravn-Holm", "Åse Østergård"];

    [Theory]
    [InlineData("Det sagde Mette Krogh selv.", "Mette Krogh")]
    [InlineData("Mettes idé var bedst.", "Mette Krogh")]
    [InlineData("Det var KROGH, der spurgte.", "Mette Krogh")]
    [InlineData("så mette krogh prøvede det", "Mette Krogh")]
    [InlineData("Spørg (Bo) først", "Bo Ravn-Holm")]
    [InlineData("Holms skema", "Bo Ravn-Holm")]
    [InlineData("Østergård, som kender vagten", "Åse Østergård")]
    public void A_name_is_found_whole_in_any_case_and_in_part_with_a_capital(string text, string name) => Assert.Equal([name], TextCare.NamesIn(text, People));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Vi kunne bo på kroen ved en holm.")]
    [InlineData("En ravn og en bolig. Boet. Kroghen. Bos2")]
    [InlineData("Holmstrup og Metteline")]
    public void A_word_that_only_looks_like_a_name_is_none(string? text) => Assert.Empty(TextCare.NamesIn(text, People));

    [Fact]
    public void Each_name_is_told_once() => Assert.Equal(["Mette Krogh"], TextCare.NamesIn("Mette, Mette og Krogh", ["Mette Krogh", "Mette Krogh"]));

    [Theory]
    [InlineData("Hos os i Fjordby gik det godt.", true)]
    [InlineData("Fjordbys natteam", true)]
    [InlineData("hjemmeplejen nord tog imod", true)]
    [InlineData("Hjemmeplejen tog imod", false)]
    [InlineData("Mod nord ligger fjorden", false)]
    public void A_place_is_found_whole(string text, bool isFound) => Assert.Equal(isFound, TextCare.PlacesIn(text, ["Fjordby", "Hjemmeplejen Nord"]).Count == 1);

    [Theory]
    [InlineData("Bente Vang", true)]
    [InlineData("Bente Vang Holm-Krag", true)]
    [InlineData("Teamlederen", false)]
    [InlineData("Bente fra driften", false)]
    [InlineData("Alle Vi Der Kan Selv Her", false)]
    [InlineData("", false)]
    public void Words_that_can_be_a_name_are_two_to_four_with_capitals(string words, bool isName) => Assert.Equal(isName, TextCare.IsName(words));

    [Theory]
    [InlineData("Vi ved, at to af nattevagterne helst vil være fri for det.", "to af nattevagterne helst vil være fri", true)]
    [InlineData("TO AF NATTEVAGTERNE, helst vil: være fri!", "Vi tror at to af nattevagterne helst vil være fri for at svare", true)]
    [InlineData("Lederen vil ikke", "lederen vil ikke", true)]
    [InlineData("Ikke vil lederen", "lederen vil ikke", false)]
    [InlineData("Lederen ja", "ja", false)]
    [InlineData("Opsigelser truer, og afdelingen frygter omlægning næste forår", "Afdelingen frygter opsigelser efter omlægning", true)]
    [InlineData("Afdelingen glæder sig", "Afdelingen frygter opsigelser efter omlægning", false)]
    [InlineData("", "noget", false)]
    [InlineData("noget", "", false)]
    [InlineData(null, null, false)]
    public void A_text_is_near_a_note_when_it_says_it_over_again(string? text, string? note, bool isNear) => Assert.Equal(isNear, TextCare.IsNear(text, note));
}
