using Sammen.Domain.People;

namespace Sammen.Domain.Tests.People;

/// <summary>All numbers here are made up.</summary>
public class CprNumberTests
{
    [Theory]
    [InlineData("010170-1234")]
    [InlineData("010170 1234")]
    [InlineData("0101701234")]
    [InlineData("010170–1234")] // en dash
    [InlineData("010170—1234")] // em dash
    [InlineData("010170‑1234")] // non-breaking hyphen
    [InlineData("010170−1234")] // minus sign
    [InlineData("010170 - 1234")]
    [InlineData("010170\u00A01234")] // non-breaking space
    [InlineData("01 01 70 1234")]
    [InlineData("01-01-70-1234")]
    [InlineData("01.01.70-1234")]
    [InlineData("01/01/70 1234")]
    [InlineData("01/01-70 - 1234")]
    [InlineData("01 01 70 12 34")]
    [InlineData("010170/1234")]
    [InlineData("010170.1234")]
    [InlineData("01.01.1970-1234")]
    [InlineData("01011970-1234")]
    [InlineData("010\u00AD170-1234")] // soft hyphen
    [InlineData("0101\u200B70\u200D1234")] // zero-width signs
    [InlineData("０１０１７０－１２３４")] // full width
    public void A_CPR_number_is_found_in_every_form_it_is_written_in(string text) => Assert.True(IsFound(text));

    [Theory]
    [InlineData("Vi talte om fru Hansen (010170-1234), som bor alene.")]
    [InlineData("cpr0101701234.")]
    [InlineData("CPR:010170-1234,")]
    [InlineData("Mødet sluttede kl. 14\n010170-1234\nVi ses på tirsdag")]
    [InlineData("Sag 12345678, ring 87654321, cpr 010170-1234")]
    [InlineData("991399-1234 er umuligt, men 010170-1234 er ikke")]
    public void A_CPR_number_is_found_in_the_middle_of_a_sentence(string text) => Assert.True(IsFound(text));

    [Theory]
    [InlineData("")]
    [InlineData("Vi skal øve os i at bruge skærmen.")]
    [InlineData("Vi mødtes 01-01-2026 kl. 12.34.")]
    [InlineData("010170")]
    [InlineData("010170-123")]
    [InlineData("010170 og 1234")]
    public void Ordinary_words_and_dates_are_let_through(string text) => Assert.False(IsFound(text));

    [Theory]
    [InlineData("12345678")]
    [InlineData("12 34 56 78")]
    [InlineData("+4512345678")]
    [InlineData("+45 12345678")]
    [InlineData("+45 12 34 56 78")]
    [InlineData("004512345678")]
    [InlineData("4512345678")]
    [InlineData("4501017012")]
    public void Phone_numbers_are_let_through(string text) => Assert.False(IsFound(text));

    [Theory]
    [InlineData("2026-001234")]
    [InlineData("27.00.00-A00-12-26")]
    [InlineData("EMN-2026-012345")]
    [InlineData("2026123456")]
    [InlineData("Sag 99-1234567")]
    public void Case_numbers_are_let_through(string text) => Assert.False(IsFound(text));

    [Theory]
    [InlineData("01017012345")]
    [InlineData("10101701234")]
    [InlineData("010170-12345")]
    [InlineData("1010170-1234")]
    [InlineData("5790001234567890")]
    public void Longer_runs_of_digits_are_let_through(string text) => Assert.False(IsFound(text));

    [Theory]
    [InlineData("000170-1234")] // day 0
    [InlineData("320170-1234")] // 32 January
    [InlineData("310470-1234")] // 31 April
    [InlineData("300270-1234")] // 30 February
    [InlineData("290270-1234")] // 1970 is no leap year
    [InlineData("290200-1234")] // 1900 is none either
    [InlineData("290200-3234")]
    [InlineData("010070-1234")] // month 0
    [InlineData("011370-1234")] // month 13
    public void Impossible_dates_are_let_through(string text) => Assert.False(IsFound(text));

    [Theory]
    [InlineData("310170-1234")]
    [InlineData("300470-1234")]
    [InlineData("280270-1234")]
    [InlineData("290272-1234")]
    [InlineData("290200-4234")] // 2000
    [InlineData("290200-5234")]
    [InlineData("290200-9234")]
    [InlineData("311270-1234")]
    public void The_last_day_of_a_month_is_a_possible_date(string text) => Assert.True(IsFound(text));

    [Theory]
    [InlineData("٠١٠١٧٠-١٢٣٤")]
    [InlineData("٠١٠١٧٠١٢٣٤")]
    public void Digits_of_other_scripts_are_no_CPR_number_and_do_no_harm(string text) => Assert.False(IsFound(text));

    [Fact]
    public void The_longest_note_is_searched_to_its_end()
        => Assert.True(IsFound(string.Concat(Enumerable.Repeat("010170 ", 1000)) + "010170-1234"));

    [Theory]
    [InlineData("010170-1234 er et telefonnummer")]
    [InlineData("P-nummer 010170-1234")]
    [InlineData("01 01 70 12 34")]
    [InlineData("cpr 0101701234")]
    [InlineData("CPR-nr.: 0101701234")]
    [InlineData("Hun er født 0101701234")]
    [InlineData("0101701234 er hans cpr-nummer")]
    [InlineData("Ring til 0101701234, cpr. 0202701234")]
    public void Written_apart_or_called_a_CPR_number_it_is_one_whatever_stands_around_it(string text)
        => Assert.Equal(CprFinding.Certain, CprNumber.Find(text));

    [Theory]
    [InlineData("P-nummer 1003388394")]
    [InlineData("P-nr. 1003388394")]
    [InlineData("Produktionsenheden hedder 1003388394")]
    [InlineData("Kontonummeret er nu 1003388394")]
    [InlineData("Konto: 1003388394")]
    [InlineData("tlf. 0701234567")]
    [InlineData("Mobil: 0701234567")]
    [InlineData("Ring til 0701234567")]
    [InlineData("+0701234567")]
    [InlineData("https://video.eksempel.dk/j/1003388394?pwd=x")]
    [InlineData("www.eksempel.dk/1003388394")]
    [InlineData("Møde-id: 1003388394")]
    [InlineData("Meeting ID 1003388394")]
    [InlineData("Sagsnr. 1003388394")]
    [InlineData("1003388394 (P-nummer)")]
    [InlineData("1003388394 er kontonummeret")]
    public void Ten_digits_that_are_said_to_be_something_else_are_let_through(string text)
        => Assert.Equal(CprFinding.None, CprNumber.Find(text));

    [Theory]
    [InlineData("0101701234")]
    [InlineData("Nummeret er 1003388394")]
    [InlineData("Sagen om 0101701234 er svær")]
    [InlineData("tlf. 87654321, 0101701234")]
    [InlineData("Borgeren 0101701234 skal have en ny telefon")]
    public void Ten_digits_in_a_row_that_nothing_is_said_of_may_be_one(string text)
        => Assert.Equal(CprFinding.Possible, CprNumber.Find(text));

    [Theory]
    [InlineData("Mødet er 24.12.2026 1330")]
    [InlineData("24-12-2026 kl. 13.30")]
    [InlineData("10, 11, 12 og 1300")]
    [InlineData("45 20 12 34 56")]
    [InlineData("20 12 34 56")]
    [InlineData("10.11.12.130")]
    public void Dates_lists_and_phone_numbers_are_let_through(string text) => Assert.Equal(CprFinding.None, CprNumber.Find(text));

    private static bool IsFound(string text) => CprNumber.Find(text) != CprFinding.None;
}
