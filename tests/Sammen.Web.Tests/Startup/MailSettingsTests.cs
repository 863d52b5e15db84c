using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Sammen.Web.Mail;
using Sammen.Web.Startup;

namespace Sammen.Web.Tests.Startup;

public sealed class MailSettingsTests
{
    [Fact]
    public void With_nothing_set_mail_lies_in_a_folder_in_Development_and_goes_nowhere_in_Production()
    {
        Assert.Equal((Path.GetFullPath("/data/mail"), true), (Read(Environments.Development).Folder, Read(Environments.Development).IsSetUp));
        Assert.Equal((null, null, false), (Read(Environments.Production).Folder, Read(Environments.Production).Host, Read(Environments.Production).IsSetUp));
        Assert.Equal("/elsewhere", Read(Environments.Development, ("Folder", "/elsewhere")).Folder);
    }

    [Theory]
    [InlineData(null, SecureSocketOptions.StartTls, 587)]
    [InlineData("starttls", SecureSocketOptions.StartTls, 587)]
    [InlineData("Tls", SecureSocketOptions.SslOnConnect, 465)]
    [InlineData("None", SecureSocketOptions.None, 25)]
    public void A_way_to_be_safe_has_its_usual_port(string? security, SecureSocketOptions options, int port)
    {
        var settings = Read(Environments.Production, ("Host", " mail.example "), ("From", "sammen@kommune.example"), ("Security", security));

        Assert.Equal(("mail.example", options, port), (settings.Host, settings.Security, settings.Port));
        Assert.Equal(("Sammen om ny teknologi", "sammen@kommune.example"), (settings.From.Name, settings.From.Address));
        Assert.True(settings.IsSetUp);
    }

    [Fact]
    public void Port_name_and_sign_in_can_be_set()
    {
        var settings = Read(Environments.Production, ("Host", "mail.example"), ("From", "a@b.example"), ("Port", "2525"), ("FromName", "Sammen"), ("User", "u"), ("Password", "p"));

        Assert.Equal((2525, "Sammen", "u", "p"), (settings.Port, settings.From.Name, settings.User, settings.Password));
    }

    [Theory]
    [InlineData("Host=h", "Mail:From is ''; it must be the e-mail address that mail is sent from.")]
    [InlineData("Host=h;From=nobody", "Mail:From is 'nobody'; it must be the e-mail address that mail is sent from.")]
    [InlineData("Host=h;From=a@b.example;Security=Ssl", "Mail:Security is 'Ssl'; it can be StartTls, Tls or None.")]
    [InlineData("Host=h;From=a@b.example;Port=0", "Mail:Port is '0'; it can be a number from 1 to 65535.")]
    [InlineData("Host=h;From=a@b.example;Port=x", "Mail:Port is 'x'; it can be a number from 1 to 65535.")]
    [InlineData("Host=h;From=a@b.example;User=u", "Mail:User and Mail:Password must be set together, or neither.")]
    [InlineData("Host=h;From=a@b.example;Password=p", "Mail:User and Mail:Password must be set together, or neither.")]
    [InlineData("Host=h;From=a@b.example;User=u;Password=p;Security=None", "Mail:Security cannot be None in Production where Mail:User is set: the password would be sent for all to read.")]
    [InlineData("Folder=/mail", "Mail:Folder is for Development, and for an installation without Mail:Host.")]
    public void What_cannot_be_stops_the_start_with_one_sentence(string set, string sentence)
    {
        var values = set.Split(';').Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], (string?)pair[1])).ToArray();

        Assert.Equal(sentence, Assert.Throws<StartupException>(() => Read(Environments.Production, values)).Message);
    }

    private static MailSettings Read(string environment, params (string Name, string? Value)[] values)
        => MailSettings.Read(
            new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => KeyValuePair.Create($"Mail:{value.Name}", value.Value))).Build(),
            new HostingEnvironment { EnvironmentName = environment },
            "/data");

    private sealed class HostingEnvironment : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "";

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
