using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Tests.Storage;

/// <summary>Rows and records of values that are all different, whatever they are.</summary>
static class Filled
{
    /// <summary>Every property another value, or none where it may have none.</summary>
    public static T Row<T>(bool isFull)
    {
        var row = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        var nullable = new NullabilityInfoContext();
        var number = 1;
        foreach (var property in typeof(T).GetProperties().Where(property => property.SetMethod is not null))
        {
            var mayBeNull = Nullable.GetUnderlyingType(property.PropertyType) is not null || nullable.Create(property).ReadState is NullabilityState.Nullable;
            property.SetValue(row, !isFull && mayBeNull ? null : Value(property.PropertyType, isFull, number++));
        }

        return row;
    }

    public static object? Value(Type type, bool isFull, int number)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return $"\"é\n{number}";
        if (type == typeof(int)) return number;
        if (type == typeof(long)) return (long)number << 40;
        if (type == typeof(double)) return number / 7d;
        if (type == typeof(decimal)) return number + 0.1234m;
        if (type == typeof(bool)) return isFull;
        if (type == typeof(DateOnly)) return new DateOnly(2000, 1, 1).AddDays(number);
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(2000, 1, 1, 5, 0, 0, 123, TimeSpan.FromHours(3)).AddDays(number);
        if (type == typeof(byte[])) return new[] { (byte)number };
        if (type == typeof(Guid)) return Guid.NewGuid();
        if (type == typeof(Multilingual)) return isFull ? new Multilingual { En = $"<en {number}>", Fr = "\"é\"", Ar = "ع" } : Multilingual.None;
        if (type == typeof(Origin)) return new Origin(Id<Source>.New(), $"line {number}");
        if (type.IsEnum) return Enum.GetValues(type).GetValue(number % Enum.GetValues(type).Length);
        if (type.GetInterface(nameof(IDictionary)) is not null)
        {
            var pairs = (IDictionary)Activator.CreateInstance(type)!;
            if (isFull) pairs.Add("One", Value(type.GetGenericArguments()[1], isFull, number));
            return pairs;
        }

        if (type.GetInterface(nameof(IList)) is not null && type.IsGenericType)
        {
            var list = (IList)Activator.CreateInstance(type)!;
            if (isFull) foreach (var i in new[] { 1, 2 }) list.Add(Value(type.GetGenericArguments()[0], isFull, number + i));
            return list;
        }

        if (type.IsArray) return Array.CreateInstance(type.GetElementType()!, 0);
        var made = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        return made.Invoke([.. made.GetParameters().Select((parameter, i) => Value(parameter.ParameterType, isFull, number + i))]);
    }
}
