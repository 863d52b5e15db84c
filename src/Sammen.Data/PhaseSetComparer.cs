using Microsoft.EntityFrameworkCore.ChangeTracking;
using Sammen.Domain.Method;

namespace Sammen.Data;

internal sealed class PhaseSetComparer() : ValueComparer<PhaseSet>((a, b) => a.Bits == b.Bits, set => set.Bits, set => set);
