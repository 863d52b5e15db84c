using System.IO.Compression;
using Sammen.Domain.Programme;
using Sammen.Domain.Tests.TestKit;

namespace Sammen.Domain.Tests.Programme;

public class CallFileTests
{
    private const string Text = "word/document.xml";
    private const string Parts = "[Content_Types].xml";

    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8];

    [Fact]
    public void A_file_is_kept_with_its_kind_its_size_by_whom_and_when()
    {
        var (id, anna) = (A.Person(), A.Person());
        var file = new CallFile(id, "Indbydelse 2027.pdf", Pdf, anna, A.Moment);

        Assert.Equal((id, "Indbydelse 2027", DocumentKind.Pdf, Pdf.Length, anna, A.Moment), (file.Id, file.Name, file.Kind, file.Bytes, file.UploadedById, file.UploadedAt));
        Assert.Equal(Pdf, file.Content);
        Assert.Equal(DocumentKind.Word, Upload("x.docx", Package(Parts, Text)).Kind);
    }

    [Theory]
    [InlineData("Indbydelse.pdf", "Indbydelse")]
    [InlineData(@"C:\Mine filer\Indbydelse.pdf", "Indbydelse")]
    [InlineData("mappe/Indbydelse.v2.docx", "Indbydelse.v2")]
    [InlineData("Indbydelse", "Indbydelse")]
    [InlineData(".pdf", ".pdf")]
    public void Its_name_has_neither_folder_nor_ending(string called, string name) => Assert.Equal(name, Upload(called, Pdf).Name);

    [Fact]
    public void A_file_has_a_name_of_at_most_150_characters()
    {
        Refused.By(Rule.TextMissing, () => Upload("", Pdf));
        Refused.By(Rule.TextMissing, () => Upload(null, Pdf));
        Refused.By(Rule.TextTooLong, () => Upload(new string('x', 151), Pdf), CallFile.NameMaxLength);
    }

    [Fact]
    public void What_it_is_is_told_by_what_is_in_it()
    {
        Refused.By(Rule.FileMissing, () => Upload("x.pdf", []));
        Refused.By(Rule.FileKindUnknown, () => Upload("x.pdf", [.. "<html><script>"u8]));
        Refused.By(Rule.FileKindUnknown, () => Upload("x.pdf", [.. " %PDF-1.7"u8]));
        Refused.By(Rule.FileKindUnknown, () => Upload("x.docx", Package(Parts, "xl/workbook.xml")));
        Refused.By(Rule.FileKindUnknown, () => Upload("x.docx", Package(Text)));
        Refused.By(Rule.FileKindUnknown, () => Upload("x.docx", [.. "PK\u0003\u0004 and no more"u8]));
        Refused.By(Rule.FileKindUnknown, () => Upload("x.docx", [.. "No package, but "u8, .. Package(Parts, Text)]));
    }

    [Fact]
    public void A_document_with_macros_is_refused()
    {
        Refused.By(Rule.FileKindUnknown, () => Upload("x.docx", Package(Parts, Text, "word/vbaProject.bin")));
        Refused.By(Rule.FileKindUnknown, () => Upload("x.docx", Package(Parts, Text, "word/VBAPROJECT.BIN")));
    }

    [Fact]
    public void A_package_of_thousands_of_parts_is_no_document()
    {
        Assert.Equal(DocumentKind.Word, Upload("x.docx", Package([Parts, Text, .. Enumerable.Range(0, 1_998).Select(part => $"{part}")])).Kind);
        Refused.By(Rule.FileKindUnknown, () => Upload("x.docx", Package([Parts, Text, .. Enumerable.Range(0, 1_999).Select(part => $"{part}")])));
    }

    [Fact]
    public void A_file_is_at_most_five_megabytes()
    {
        Upload("x.pdf", [.. Pdf, .. new byte[CallFile.MaxBytes - Pdf.Length]]);
        Refused.By(Rule.FileTooLarge, () => Upload("x.pdf", [.. Pdf, .. new byte[CallFile.MaxBytes - Pdf.Length + 1]]), 5);
    }

    private static CallFile Upload(string? name, byte[] content) => new(A.Person(), name, content, A.Person(), A.Moment);

    private static byte[] Package(params string[] parts)
    {
        using var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var part in parts)
            {
                package.CreateEntry(part);
            }
        }

        return stream.ToArray();
    }
}
