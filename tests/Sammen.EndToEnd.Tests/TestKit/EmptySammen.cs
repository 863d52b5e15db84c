using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using MimeKit;
using Sammen.Web.Tests.TestKit;

namespace Sammen.EndToEnd.Tests.TestKit;

/// <summary>A new installation: published, in Production, over HTTPS, with a mail server and nothing in it.</summary>
public sealed partial class EmptySammen : IAsyncLifetime
{
    public const string InvitationSubject = "Invitation til Sammen om ny teknologi";

    private const string Production = "Production";
    private static readonly TimeSpan MailTimeout = TimeSpan.FromSeconds(30);

    private readonly X509Certificate2 certificate = MakeCertificate();
    private readonly MailServer mails = MailServer.Start();
    private SammenProcess process = null!;

    public string Address => process.Address;

    public async ValueTask InitializeAsync()
    {
        process = SammenProcess.OverHttps(await Publishing.FolderAsync(), certificate);
        process.Settings["Mail__Host"] = mails.Settings.Host!;
        process.Settings["Mail__Port"] = mails.Settings.Port.ToString(CultureInfo.InvariantCulture);
        process.Settings["Mail__Security"] = "None";
        process.Settings["Mail__From"] = "sammen@programmet.example";
        await process.RunAsync(Production);
    }

    /// <returns>The one-time link that the command prints.</returns>
    public async Task<string> CreateAdminAsync(string email) => Link().Matches(await process.CommandAsync(Production, "create-admin", email)).Single().Value;

    /// <summary>Waits for the mail to an address.</summary>
    /// <param name="subject">Its subject; the first mail there when <see langword="null"/>.</param>
    public async Task<MimeMessage> MailToAsync(string email, string? subject = null)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var begun = Stopwatch.GetTimestamp();
        do
        {
            if (mails.Received.FirstOrDefault(mail => mail.To.Mailboxes.Any(box => box.Address == email) && (subject is null || mail.Subject == subject)) is { } mail)
            {
                return mail;
            }
        }
        while (Stopwatch.GetElapsedTime(begun) < MailTimeout && await beat.WaitForNextTickAsync());

        throw new TimeoutException($"No mail came to {email}{(subject is null ? "" : $" with the subject {subject}")}.");
    }

    /// <summary>Every mail that was sent. One that was sent again, since the answer to it came too late, is the same by its Message-ID.</summary>
    public IReadOnlyCollection<MimeMessage> Mails => [.. mails.Received.DistinctBy(mail => mail.MessageId, StringComparer.Ordinal)];

    /// <summary>The one link in a mail's plain text that leads anywhere but home.</summary>
    /// <param name="under">How the path begins of the one that is meant, where a mail has several.</param>
    public static string LinkIn(MimeMessage mail, string under = "/") => Link().Matches(mail.TextBody!)
        .Select(match => match.Value)
        .First(link => new Uri(link).AbsolutePath is var path && path != "/" && path.StartsWith(under, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }

        await mails.DisposeAsync();
        certificate.Dispose();
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    [GeneratedRegex(@"https://\S+")]
    private static partial Regex Link();
}
