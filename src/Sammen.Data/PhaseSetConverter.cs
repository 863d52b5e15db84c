using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sammen.Domain.Method;

namespace Sammen.Data;

internal sealed class PhaseSetConverter() : ValueConverter<PhaseSet, int>(set => set.Bits, bits => new PhaseSet(bits));
