using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sammen.Data.Mail;

namespace Sammen.Data.Configurations;

internal sealed class ReminderConfiguration : IEntityTypeConfiguration<Reminder>, IEntityTypeConfiguration<ReminderMorning>
{
    public void Configure(EntityTypeBuilder<Reminder> builder)
    {
        builder.ToTable("Reminders");
        builder.HasKey(reminder => new { reminder.ReceiverId, reminder.Kind, reminder.SubjectId, reminder.DueAt });
        builder.HasIndex(reminder => reminder.MailId);
        builder.HasIndex(reminder => reminder.SubjectId);
    }

    public void Configure(EntityTypeBuilder<ReminderMorning> builder)
    {
        builder.ToTable("ReminderMornings");
        builder.HasKey(morning => morning.Day);
    }
}
