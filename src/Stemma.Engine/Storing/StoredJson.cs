using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Storing;

/// <summary>The one form in which the store keeps values as text: the same value always gives the same characters.</summary>
/// <remarks>Names in snake_case, members in the order of their declaration, nothing computed, nothing that is null.</remarks>
[JsonSerializable(typeof(LedgerFact))]
[JsonSerializable(typeof(LedgerRow))]
[JsonSerializable(typeof(Extract))]
[JsonSerializable(typeof(Question))]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(Assertion))]
[JsonSerializable(typeof(LinkProposal))]
[JsonSerializable(typeof(Dependence))]
[JsonSerializable(typeof(ClaimStemma))]
[JsonSerializable(typeof(Assessment))]
[JsonSerializable(typeof(Position))]
[JsonSerializable(typeof(Reversal))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(IReadOnlyList<Problem>), TypeInfoPropertyName = "Problems")]
internal sealed partial class StoredJson : JsonSerializerContext
{
    /// <summary>The context to use; the generated default lacks these options.</summary>
    public static StoredJson Context { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(new EnumNames()) },
    });
}
