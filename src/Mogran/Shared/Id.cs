using System.Diagnostics.CodeAnalysis;

namespace Mogran.Shared;

/// <summary>Identity of one <typeparamref name="T"/>; ids made later sort later (UUID version 7).</summary>
public readonly record struct Id<T>(Guid Value) : IParsable<Id<T>>
{
    public static Id<T> New() => new(NewIds.Next());

    public override string ToString() => Value.ToString("D");

    public static Id<T> Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Id<T> result)
    {
        var parsed = Guid.TryParse(s, out var value);
        result = new(value);
        return parsed;
    }
}
