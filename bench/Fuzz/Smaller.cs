namespace Mogran.Fuzz;

/// <summary>Makes an input smaller as long as it breaks the reader in the same way: pieces are left out, large ones first.</summary>
static class Smaller
{
    const int MostTries = 2_000;
    const int LargestInput = 200_000;

    public static Input Of(Input input, Readers readers, string signature)
    {
        if (input.Bytes.Length > LargestInput) return input;
        var (bytes, tries) = (input.Bytes, 0);
        for (var size = bytes.Length / 2; size > 0 && tries < MostTries; size /= 2)
            for (var at = 0; at < bytes.Length && tries < MostTries; tries++)
            {
                byte[] without = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + size)..]];
                if (SignatureOf(input with { Bytes = without }, readers) == signature) bytes = without;
                else at += size;
            }

        return input with { Bytes = bytes };
    }

    static string? SignatureOf(Input input, Readers readers)
    {
        try
        {
            readers.Read(input);
            return null;
        }
#pragma warning disable CA1031 // Whatever it is, it is compared.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return Fault.Of(fault).Signature;
        }
    }
}
