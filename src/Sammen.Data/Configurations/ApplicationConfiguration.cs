using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Domain;
using Sammen.Domain.Applications;
using Sammen.Domain.Municipalities;
using Sammen.Domain.People;
using Sammen.Domain.Projects;
using Sammen.Domain.Rounds;

namespace Sammen.Data.Configurations;

internal sealed class ApplicationConfiguration :
    IEntityTypeConfiguration<Application>,
    IEntityTypeConfiguration<ApplicationKey>,
    IEntityTypeConfiguration<ApplicationQuestion>,
    IEntityTypeConfiguration<ApplicationVersion>,
    IEntityTypeConfiguration<ApplicationChoice>,
    IEntityTypeConfiguration<ApplicationRemark>,
    IEntityTypeConfiguration<ApplicationCount>
{
    private const int HoursDigits = 6;

    public void Configure(EntityTypeBuilder<Application> builder)
    {
        builder.HasVersion();
        builder.Ignore(application => application.Content);
        builder.Property(application => application.Reference).HasMaxLength(ApplicationReference.Length).IsUnicode(unicode: false);
        builder.Property(application => application.Culture).HasMaxLength(Application.CultureMaxLength).IsUnicode(unicode: false);
        builder.Property(application => application.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(application => application.NormalizedEmail).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(application => application.ContactName).HasMaxLength(Application.NameMaxLength);
        builder.Property(application => application.ContactTelephone).HasMaxLength(TelephoneNumber.MaxLength);
        builder.Property(application => application.Workplace).HasMaxLength(Project.WorkplaceMaxLength);
        builder.Property(application => application.AreaWords).HasMaxLength(Project.AreaMaxLength);
        builder.Property(application => application.TechnologyKindWords).HasMaxLength(Project.TechnologyKindMaxLength);
        builder.Property(application => application.Technology).HasMaxLength(Project.TechnologyMaxLength);
        builder.Property(application => application.SponsorName).HasMaxLength(Application.NameMaxLength);
        builder.Property(application => application.SponsorTitle).HasMaxLength(Application.NameMaxLength);
        builder.Property(application => application.LeaderHoursAMonth).HasPrecision(HoursDigits, CourseHours.Decimals);
        builder.Property(application => application.EmployeeHoursAMonth).HasPrecision(HoursDigits, CourseHours.Decimals);
        builder.Property(application => application.AnswerReason).HasMaxLength(ApplicationChoice.ReasonMaxLength);
        builder.IsSignedBy(nameof(Application.TypedInById));
        builder.IsSignedBy(nameof(Application.AnsweredById));
        builder.HasOne<Round>().WithMany().HasForeignKey(application => application.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Municipality>().WithMany().HasForeignKey(application => application.MunicipalityCode).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Project>().WithMany().HasForeignKey(application => application.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(application => application.Keys).WithOne().HasForeignKey(key => key.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(application => application.Questions).WithOne().HasForeignKey(question => question.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(application => application.Versions).WithOne().HasForeignKey(version => version.ApplicationId).OnDelete(DeleteBehavior.Restrict);

        // The table of a round; what is said on the telephone.
        builder.HasIndex(application => new { application.RoundId, application.State });
        builder.HasIndex(application => application.Reference).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ApplicationKey> builder)
    {
        builder.ToTable("ApplicationKeys");
        builder.HasKey(key => key.Hash);
        builder.Property(key => key.Hash).HasMaxLength(SecretKey.HashLength).IsUnicode(unicode: false);
        builder.HasIndex(key => key.ApplicationId);
    }

    public void Configure(EntityTypeBuilder<ApplicationQuestion> builder)
    {
        builder.ToTable("ApplicationQuestions");

        // Named by the form: found on a tracked application, one with its id set is new all the same.
        builder.Property(question => question.Id).ValueGeneratedNever();
        builder.Property(question => question.Text).HasMaxLength(Application.QuestionMaxLength);
        builder.Property(question => question.Answer).HasMaxLength(Application.AnswerMaxLength);
        builder.IsSignedBy(nameof(ApplicationQuestion.AskedById));
        builder.HasIndex(question => new { question.ApplicationId, question.AskedAt });
    }

    public void Configure(EntityTypeBuilder<ApplicationVersion> builder)
    {
        builder.ToTable("ApplicationVersions");
        builder.HasKey(version => new { version.ApplicationId, version.Number });
        builder.Property(version => version.Content).HasConversion<ApplicationContentConverter>();
    }

    public void Configure(EntityTypeBuilder<ApplicationChoice> builder)
    {
        builder.HasVersion();
        builder.ToTable("ApplicationChoices");
        builder.Property(choice => choice.Reason).HasMaxLength(ApplicationChoice.ReasonMaxLength);
        builder.HasOne<Application>().WithOne().HasForeignKey<ApplicationChoice>(choice => choice.Id).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Round>().WithMany().HasForeignKey(choice => choice.RoundId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(choice => choice.RoundId);
    }

    public void Configure(EntityTypeBuilder<ApplicationRemark> builder)
    {
        builder.ToTable("ApplicationRemarks");
        builder.Property(remark => remark.Text).HasMaxLength(ApplicationRemark.TextMaxLength);
        builder.IsSignedBy(nameof(ApplicationRemark.WrittenById));
        builder.HasOne<Application>().WithMany().HasForeignKey(remark => remark.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(remark => new { remark.ApplicationId, remark.WrittenAt });
    }

    public void Configure(EntityTypeBuilder<ApplicationCount> builder)
    {
        builder.HasKey(count => new { count.RoundId, count.By, count.Value, count.State });
        builder.HasOne<Round>().WithMany().HasForeignKey(count => count.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}
