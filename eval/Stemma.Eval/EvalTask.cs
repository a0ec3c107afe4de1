using System.Globalization;

namespace Stemma.Eval;

/// <summary>One thing that is measured: scores every data set of its kind that it finds below a folder.</summary>
/// <param name="Name">The word on the command line: <c>attribution</c>.</param>
/// <param name="Run">Given the data folder, a line for each data set and split found; none when there are none.</param>
internal sealed record EvalTask(string Name, Func<string, CancellationToken, IAsyncEnumerable<EvalLine>> Run)
{
    /// <summary>Whether it measures on the data folder; if not, what it measures on is part of this repository.</summary>
    public bool NeedsData { get; init; } = true;

    /// <summary>Whether a set, by its name, is of the data folder, where some of a task's sets are and others are not; without it as <see cref="NeedsData"/> says.</summary>
    public Func<string, bool>? IsOfData { get; init; }

    /// <summary>Whether a set must be measured wherever the repository is.</summary>
    public bool IsOwn(string set) => !(IsOfData?.Invoke(set) ?? NeedsData);

    /// <summary>Whether it trains models to measure and so takes many minutes: done only when it is named.</summary>
    public bool IsLong { get; init; }
}

/// <summary>What was measured on one data set: <c>attribution polnear/dev source_f1=0.712 n=84</c>.</summary>
/// <param name="Task">The task's name.</param>
/// <param name="Set">The data set, by folder: <c>polnear/dev</c>.</param>
/// <param name="Figures">Names and values in the order of printing.</param>
/// <param name="Items">How many items were scored.</param>
internal sealed record EvalLine(string Task, string Set, IReadOnlyList<Figure> Figures, int Items)
{
    /// <summary>The folder that holds the set's gold files; null for <c>TASK/SET</c> in the data folder.</summary>
    public string? Folder { get; init; }

    /// <summary>The line as printed: three decimals, counts whole.</summary>
    public override string ToString() => string.Join(' ', [Task, Set, .. Figures, $"n={Items}"]);
}

/// <summary>One measured value.</summary>
internal readonly record struct Figure(string Name, double Value)
{
    /// <summary>Whether it is a plain count: printed whole, and given no floor.</summary>
    public bool IsCount { get; init; }

    /// <summary>Whether less is better: its floor is a ceiling.</summary>
    public bool IsCost { get; init; }

    /// <summary>A plain count.</summary>
    public static Figure Count(string name, int value) => new(name, value) { IsCount = true };

    /// <inheritdoc/>
    public override string ToString() => $"{Name}={Value.ToString(IsCount ? "0" : "0.000", CultureInfo.InvariantCulture)}";
}
