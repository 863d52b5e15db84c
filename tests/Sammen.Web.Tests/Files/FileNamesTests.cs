using System.Text;
using Sammen.Web.Shared;
using Sammen.Web.Tests.Localization;

namespace Sammen.Web.Tests.Files;

public sealed class FileNamesTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Theory]
    [InlineData("Natsensorer på plejecentrene", "Natsensorer på plejecentrene, 23. nov. 2026.docx")]
    [InlineData("Udbud/indkøb: \"hvad nu?\"", "Udbud-indkøb- -hvad nu--, 23. nov. 2026.docx")]
    [InlineData("..\\..\\etc", "-..-etc, 23. nov. 2026.docx")]
    [InlineData("linje\nskift\u0001", "linje-skift, 23. nov. 2026.docx")]
    public void A_name_is_one_that_every_system_takes(string title, string name)
    {
        using var _ = Culture.Danish();

        Assert.Equal(name, FileNames.Of(title, Day, ".docx"));
    }

    [Fact]
    public void A_long_title_leaves_room_for_the_date()
    {
        using var _ = Culture.Danish();
        var name = FileNames.Of(new string('æ', 150), Day, ".docx");

        Assert.EndsWith(", 23. nov. 2026.docx", name, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(name) <= 255);
    }
}
