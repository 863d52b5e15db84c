namespace Sammen.Data.Mail;

/// <summary>Why a mail did not go out the last time it was tried.</summary>
public enum MailProblem
{
    /// <summary>The mail server did not answer, or broke off.</summary>
    ServerSilent = 1,

    /// <summary>The mail server did not let us in, or does not send for our address.</summary>
    ServerRefusesUs = 2,

    /// <summary>The mail server does not know the receiver, or does not take the address.</summary>
    AddressRefused = 3,

    /// <summary>The mail server did not take the mail as it is.</summary>
    MessageRefused = 4,

    /// <summary>The mail server asked us to come again later.</summary>
    Later = 5,

    /// <summary>The installation has no mail server.</summary>
    NoServer = 6,

    /// <summary>The program could not write it: a bug.</summary>
    NotWritten = 7,
}
