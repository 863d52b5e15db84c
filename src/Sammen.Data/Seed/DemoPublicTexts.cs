using Sammen.Data.Identity;
using Sammen.Domain.Programme;

namespace Sammen.Data.Seed;

/// <summary>What the invented programme says of itself: two versions, so that there is an earlier one to see. Its accessibility statement is missing.</summary>
internal static class DemoPublicTexts
{
    private static readonly ProgrammeContact Dorthe = new(
        "Dorthe Palm", "Programleder, KL", "Programme manager, KL", "dorthe.palm@kl.example", "12 34 56 78");

    private static readonly ProgrammeContact Henrik = new(
        "Henrik Sund", "Programleder, OAO", "Programme manager, OAO", "henrik.sund@oao.example", Telephone: null);

    public static void AddTo(SammenDbContext db, SammenUser by, DateTime now)
    {
        var before = new PublicTexts(
            SequentialGuid.Next(), before: null, new PublicTextsContent { Contacts = [Dorthe], PrivacyLink = "https://sammen.example/privatliv" }, by.Id, now.AddDays(-40));
        db.PublicTexts.Add(before);
        db.PublicTexts.Add(new PublicTexts(
            SequentialGuid.Next(),
            before,
            before.ToContent() with
            {
                Contacts = [Dorthe, Henrik],
                PublicationLink = "https://sammen.example/publikation",
                PrintedCopies = "Skriv til Dorthe Palm, så sender vi dem gratis.",
                EnglishPrintedCopies = "Write to Dorthe Palm, and we send them for free.",
                CallLink = "https://sammen.example/indbydelse",
                PrivacyEmail = "persondata@sammen.example",
            },
            by.Id,
            now.AddDays(-12)));
    }
}
