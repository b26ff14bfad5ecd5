using System.Text.Json.Serialization;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>What an import keeps or is told as JSON, in the serializer's own form; made by the compiler, because a program that was just started has no time for reflection.</summary>
[JsonSerializable(typeof(Diff))]
[JsonSerializable(typeof(List<Problem>))]
[JsonSerializable(typeof(Dictionary<string, int>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(Dictionary<string, List<string>>))]
[JsonSerializable(typeof(List<Guid>))]
[JsonSerializable(typeof(Aside))]
sealed partial class GatheringJson : JsonSerializerContext;
