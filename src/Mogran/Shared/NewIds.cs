using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Mogran.Shared;

/// <summary>
/// UUIDs of version 7 (RFC 9562): milliseconds, then the order within one of them, then what nobody can guess. The
/// framework's own ask the system for each: with hundreds of thousands of rows that is as much as reading them.
/// </summary>
static class NewIds
{
    const int Length = 16;
    const int FewestAtOnce = 256;
    const int MostInOneInstant = 0x1000;

    [ThreadStatic] static byte[]? unguessable;
    [ThreadStatic] static int used;
    [ThreadStatic] static long last;
    [ThreadStatic] static int inInstant;

    /// <summary>Sorts after all that this thread made before.</summary>
    public static Guid Next()
    {
        if (unguessable is null || used == unguessable.Length) Refill();
        var id = unguessable.AsSpan(used, Length);
        used += Length;
        Count();
        BinaryPrimitives.WriteInt64BigEndian(id, (last << 16) | 0x7000 | (long)inInstant);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new(id, bigEndian: true);
    }

    static void Count()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        if (now > last) (last, inInstant) = (now, 0);
        // A clock that is set back, or more than there is room for: the next millisecond is begun early.
        else if (++inInstant == MostInOneInstant) (last, inInstant) = (last + 1, 0);
    }

    static void Refill()
    {
        unguessable ??= new byte[FewestAtOnce * Length];
        RandomNumberGenerator.Fill(unguessable);
        used = 0;
    }
}
