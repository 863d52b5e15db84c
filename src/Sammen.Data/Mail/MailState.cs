namespace Sammen.Data.Mail;

/// <summary>Where a mail stands.</summary>
public enum MailState
{
    /// <summary>It is to be sent, at once or when it is due again.</summary>
    Waiting = 1,

    /// <summary>The mail server has taken it.</summary>
    Sent = 2,

    /// <summary>It did not go out, and is not tried again by itself.</summary>
    GivenUp = 3,
}
