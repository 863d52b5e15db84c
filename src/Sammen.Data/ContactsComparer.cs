using Microsoft.EntityFrameworkCore.ChangeTracking;
using Sammen.Domain.Programme;

namespace Sammen.Data;

internal sealed class ContactsComparer() : ValueComparer<IReadOnlyList<ProgrammeContact>>(
    (one, other) => one!.SequenceEqual(other!), contacts => contacts.Count, contacts => contacts);
