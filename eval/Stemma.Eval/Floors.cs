using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stemma.Eval;

/// <summary>The committed file of what must not get worse.</summary>
internal sealed record Floors(IReadOnlyList<SetFloors> Sets)
{
    public static readonly Floors None = new([]);

    /// <summary>Reads the file; none if it is not there.</summary>
    /// <exception cref="JsonException">It is no such file.</exception>
    public static Floors In(string path) => File.Exists(path)
        ? JsonSerializer.Deserialize(File.ReadAllText(path), FloorsJson.Readable.Floors) ?? None
        : None;

    public void Save(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, FloorsJson.Readable.Floors) + "\n");

    public SetFloors? Of(string task, string set) => Sets.FirstOrDefault(one => one.Task == task && one.Set == set);

    /// <summary>The same with this set's floors put in or in the place of the old ones.</summary>
    public Floors With(SetFloors floors) => new(
    [
        .. Sets.Where(one => one.Task != floors.Task || one.Set != floors.Set)
            .Append(floors)
            .OrderBy(one => one.Task, StringComparer.Ordinal)
            .ThenBy(one => one.Set, StringComparer.Ordinal),
    ]);
}

/// <summary>The floors of one data set under one task.</summary>
/// <param name="Task">The task's name.</param>
/// <param name="Set">The data set.</param>
/// <param name="Digest">The fingerprint of the gold files that were measured; null where there are none.</param>
/// <param name="Figures">The floor of each figure, by name.</param>
internal sealed record SetFloors(string Task, string Set, string? Digest, SortedDictionary<string, Floor> Figures)
{
    /// <summary>What was ever lowered, and why.</summary>
    public IReadOnlyList<Lowering> Lowered { get; init => field = value ?? []; } = [];
}

/// <summary>What one figure must not fall below; a ceiling if <paramref name="IsCeiling"/>.</summary>
/// <param name="Value">The floor.</param>
/// <param name="Margin">How far beyond it chance may take the figure.</param>
/// <param name="IsCeiling">Whether less is better.</param>
internal sealed record Floor(double Value, double Margin, bool IsCeiling = false)
{
    /// <summary>Whether a measured value is worse than the floor by more than the margin.</summary>
    public bool IsBroken(double value) => IsCeiling ? value > Value + Margin : value < Value - Margin;

    /// <summary>Whether a floor is stricter than another.</summary>
    public bool IsAbove(Floor other) => IsCeiling ? Value < other.Value : Value > other.Value;
}

/// <summary>One floor taken down by a person's word.</summary>
internal sealed record Lowering(string Figure, double From, double To, DateOnly On, string Reason);

/// <summary>How the floors are read and written.</summary>
[JsonSerializable(typeof(Floors))]
internal sealed partial class FloorsJson : JsonSerializerContext
{
    // The file is read by people and never by a browser: a reason keeps its quotation marks.
    public static FloorsJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
