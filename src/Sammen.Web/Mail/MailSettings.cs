using MailKit.Security;
using MimeKit;
using Sammen.Domain.People;
using Sammen.Web.Startup;

namespace Sammen.Web.Mail;

/// <summary>How mail leaves the installation: by a mail server, into a folder in Development, or not at all.</summary>
/// <param name="Host">The mail server; <see langword="null"/> where there is none.</param>
/// <param name="User">Who signs in to it; <see langword="null"/> where nobody has to.</param>
/// <param name="From">The sender, by name and address.</param>
/// <param name="Folder">Where mails are laid as files instead, in Development; <see langword="null"/> where they are not.</param>
public sealed record MailSettings(string? Host, int Port, SecureSocketOptions Security, string? User, string? Password, MailboxAddress From, string? Folder)
{
    private const string DefaultName = "Sammen om ny teknologi";

    /// <summary>An address that can never receive anything, for mails that only lie in a folder.</summary>
    private const string NoAddress = "sammen@sammen.invalid";

    private static readonly Dictionary<string, (SecureSocketOptions Options, int Port)> Securities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["StartTls"] = (SecureSocketOptions.StartTls, 587),
        ["Tls"] = (SecureSocketOptions.SslOnConnect, 465),
        ["None"] = (SecureSocketOptions.None, 25),
    };

    /// <summary>Mail goes out, or is at least laid where a developer can read it.</summary>
    public bool IsSetUp => Host is not null || Folder is not null;

    /// <summary>No mail at all.</summary>
    public static MailSettings None { get; } = new(null, 0, SecureSocketOptions.None, null, null, new MailboxAddress(DefaultName, NoAddress), null);

    /// <exception cref="StartupException">A value is unknown or impossible.</exception>
    public static MailSettings Read(IConfiguration configuration, IHostEnvironment environment, string dataFolder)
    {
        var mail = configuration.GetSection("Mail");
        var (host, folder) = (TextOf(mail["Host"]), TextOf(mail["Folder"]));
        if (folder is not null && (host is not null || !environment.IsDevelopment()))
        {
            throw new StartupException("Mail:Folder is for Development, and for an installation without Mail:Host.");
        }

        var name = TextOf(mail["FromName"]) ?? DefaultName;
        if (host is null)
        {
            return None with
            {
                From = new MailboxAddress(name, NoAddress),
                Folder = environment.IsDevelopment() ? Path.GetFullPath(folder ?? "mail", dataFolder) : null,
            };
        }

        if (TextOf(mail["From"]) is not { } from || !EmailAddress.IsPossible(from))
        {
            throw new StartupException($"Mail:From is '{mail["From"]}'; it must be the e-mail address that mail is sent from.");
        }

        var word = TextOf(mail["Security"]) ?? "StartTls";
        if (!Securities.TryGetValue(word, out var security))
        {
            throw new StartupException($"Mail:Security is '{word}'; it can be StartTls, Tls or None.");
        }

        var (user, password) = (TextOf(mail["User"]), TextOf(mail["Password"]));
        if ((user is null) != (password is null))
        {
            throw new StartupException("Mail:User and Mail:Password must be set together, or neither.");
        }

        if (user is not null && security.Options == SecureSocketOptions.None && environment.IsProduction())
        {
            throw new StartupException("Mail:Security cannot be None in Production where Mail:User is set: the password would be sent for all to read.");
        }

        return new MailSettings(host, ReadPort(mail["Port"]) ?? security.Port, security.Options, user, password, new MailboxAddress(name, from), Folder: null);
    }

    private static int? ReadPort(string? value)
    {
        if (TextOf(value) is not { } text)
        {
            return null;
        }

        return ushort.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var port) && port > 0
            ? port
            : throw new StartupException($"Mail:Port is '{text}'; it can be a number from 1 to 65535.");
    }

    private static string? TextOf(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
