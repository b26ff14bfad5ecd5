using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Mogran.Tests.Layout;

/// <summary>Which types of an assembly name which others, read from its code, lambdas and pages included.</summary>
static class References
{
    public static IEnumerable<(TypeDefinition From, TypeReference To)> In(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        var found = new List<(TypeDefinition, TypeReference)>();
        foreach (var type in module.GetTypes())
            found.AddRange(Of(type).SelectMany(Parts).Where(to => to.Scope == module || to.Resolve()?.Module == module).Select(to => (type, to)));
        return found;
    }

    static IEnumerable<TypeReference?> Of(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(contract => contract.InterfaceType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Properties.Select(property => property.PropertyType),
        .. type.CustomAttributes.Select(attribute => attribute.AttributeType),
        .. type.Methods.SelectMany(Of),
    ];

    static IEnumerable<TypeReference?> Of(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(Of) : [],
    ];

    static IEnumerable<TypeReference?> Of(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod generic => [generic.DeclaringType, .. generic.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };
}
