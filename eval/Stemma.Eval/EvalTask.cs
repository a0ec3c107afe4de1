using System.Globalization;

namespace Stemma.Eval;

/// <summary>One thing that is measured: scores every data set of its kind that it finds below a folder.</summary>
/// <param name="Name">The word on the command line: <c>attribution</c>.</param>
/// <param name="Run">Given the data folder, a line for each data set and split found; none when there are none.</param>
internal sealed record EvalTask(string Name, Func<string, CancellationToken, IAsyncEnumerable<EvalLine>> Run);

/// <summary>What was measured on one data set: <c>attribution polnear/dev source_f1=0.712 n=84</c>.</summary>
/// <param name="Task">The task's name.</param>
/// <param name="Set">The data set, by folder: <c>polnear/dev</c>.</param>
/// <param name="Figures">Names and values in the order of printing.</param>
/// <param name="Items">How many items were scored.</param>
internal sealed record EvalLine(string Task, string Set, IReadOnlyList<Figure> Figures, int Items)
{
    /// <summary>The line as printed: three decimals.</summary>
    public override string ToString() =>
        string.Join(' ', [Task, Set, .. Figures.Select(figure => $"{figure.Name}={figure.Value.ToString("0.000", CultureInfo.InvariantCulture)}"), $"n={Items}"]);
}

/// <summary>One measured value.</summary>
internal readonly record struct Figure(string Name, double Value);
