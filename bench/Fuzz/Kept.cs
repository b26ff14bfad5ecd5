using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace Mogran.Fuzz;

/// <summary>What a reader keeps can be stored and sent: no NUL, which PostgreSQL refuses, and no half of a character.</summary>
static class Kept
{
    static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = [];

    public static void Check(object? value)
    {
        switch (value)
        {
            case null or DateOnly or decimal or Enum or DateTimeOffset: return;
            case string text: CheckText(text); return;
            case IEnumerable many:
                foreach (var one in many) Check(one);
                return;
        }

        var type = value.GetType();
        if (type.IsPrimitive || type.Namespace is not { } name || (!name.StartsWith("Mogran", StringComparison.Ordinal) && !type.Name.StartsWith("KeyValuePair", StringComparison.Ordinal) && !type.Name.StartsWith("ValueTuple", StringComparison.Ordinal))) return;
        foreach (var property in Properties.GetOrAdd(type, of => [.. of.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters() is [])]))
            if (property.PropertyType != type) Check(property.GetValue(value));
    }

    static void CheckText(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done || rune.Value == 0)
                throw new InvalidDataException("Kept a text with NUL or half a character in it.");
            rest = rest[length..];
        }
    }
}
