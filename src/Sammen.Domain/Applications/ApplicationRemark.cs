namespace Sammen.Domain.Applications;

/// <summary>What a programme manager writes about an application to the others. No applicant ever reads it.</summary>
public sealed class ApplicationRemark
{
    public const int TextMaxLength = 2000;

    private ApplicationRemark()
    {
    }

    /// <param name="at">Now, UTC.</param>
    /// <exception cref="RuleBrokenException">Those of <see cref="FreeText"/>.</exception>
    public ApplicationRemark(Guid id, Guid applicationId, string? text, Guid byId, DateTime at)
        => (Id, ApplicationId, Text, WrittenById, WrittenAt) = (id, applicationId, FreeText.Required(text, TextMaxLength), byId, at);

    public Guid Id { get; private set; }

    public Guid ApplicationId { get; private set; }

    public string Text { get; private set; } = "";

    public Guid WrittenById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime WrittenAt { get; private set; }
}
