using System.Text;

namespace Sammen.Web.Features.Calendars;

/// <summary>
/// The lines of a calendar file, folded so that none is longer than 75 octets (RFC 5545, 3.1) and no character is cut. Ical.Net folds between
/// the two halves of one where it comes about, and what a person typed would not come back.
/// </summary>
internal static class FoldedLines
{
    private const string End = "\r\n";
    private const string Fold = $"{End} ";
    private const int LongestLine = 75;

    /// <param name="folded">Lines that may be folded already, anywhere.</param>
    public static byte[] Write(string folded)
    {
        var written = new StringBuilder(folded.Length + folded.Length / 16);
        foreach (var line in folded.Replace(Fold, "", StringComparison.Ordinal).Split(End, StringSplitOptions.RemoveEmptyEntries))
        {
            var octets = 0;
            foreach (var character in line.EnumerateRunes())
            {
                if (octets + character.Utf8SequenceLength > LongestLine)
                {
                    written.Append(Fold);
                    octets = 1;
                }

                written.Append(character.ToString());
                octets += character.Utf8SequenceLength;
            }

            written.Append(End);
        }

        return Encoding.UTF8.GetBytes(written.ToString());
    }
}
