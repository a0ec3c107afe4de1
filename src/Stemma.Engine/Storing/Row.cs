namespace Stemma.Storing;

/// <summary>One row of a story's derived tables.</summary>
/// <param name="Table">The table.</param>
/// <param name="Ordinal">Its place in the story's list.</param>
/// <param name="Values">The table's own columns, in the order of <see cref="DerivedTables"/>.</param>
internal sealed record Row(string Table, int Ordinal, IReadOnlyList<object?> Values)
{
    /// <summary>The row as one line, for comparing and for a person.</summary>
    public string Line => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Table}\t{Ordinal}\t{string.Join('\t', Values.Select(Printed))}");

    private static string Printed(object? value) => value switch
    {
        null => "",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}

/// <summary>The tables that hold a story's state, and their columns after <c>story</c> and <c>ordinal</c>.</summary>
internal static class DerivedTables
{
    /// <summary>Those whose bodies make up the state.</summary>
    public static IReadOnlyList<string> OfState { get; } =
        ["question", "claim", "assertion", "proposal", "dependence", "stemma", "assessment", "position", "reversal"];

    /// <summary>In the order of writing.</summary>
    public static IReadOnlyList<(string Name, string[] Columns)> All { get; } =
    [
        ("story_report", ["report", "capture", "is_current"]),
        ("question", ["id", "facet", "about", "body"]),
        ("claim", ["id", "question", "words", "body"]),
        ("assertion", ["claim", "report", "stance", "body"]),
        ("proposal", ["one", "other", "score", "body"]),
        ("dependence", ["child", "parent", "probability", "body"]),
        ("stemma", ["claim", "origins_min", "origins_max", "body"]),
        ("assessment", ["claim", "grade", "status", "probability", "body"]),
        ("position", ["actor", "stance", "at", "body"]),
        ("reversal", ["actor", "kind", "body"]),
        ("problem", ["code", "input", "body"]),
    ];
}
