using System.Text.Json.Serialization;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>What an import keeps as JSON, in the serializer's own form; made by the compiler, because a program that was just started has no time for reflection.</summary>
[JsonSerializable(typeof(Diff))]
[JsonSerializable(typeof(List<Problem>))]
[JsonSerializable(typeof(Dictionary<string, int>))]
[JsonSerializable(typeof(List<Guid>))]
[JsonSerializable(typeof(Aside))]
sealed partial class GatheringJson : JsonSerializerContext;
