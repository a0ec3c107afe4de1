using System.Diagnostics;
using Stemma.Attributing;
using Stemma.Model;
using Stemma.Parsing;

namespace Stemma.Eval;

/// <summary>How many tokens a second are parsed and attributed on one thread, text by text.</summary>
/// <remarks>
/// The texts are read a few times to warm the code up, then some more, and the fastest of these counts: what slows one down is the machine's
/// other work. No part of it runs in parallel.
/// </remarks>
internal static class ReadingSpeed
{
    // So many until the run time has optimised the inner loops for good.
    private const int WarmPasses = 4;

    private const int Passes = 5;

    private static readonly SourceBook Book = new([]);

    public static async Task<EvalLine> MeasureAsync(string set, string folder, CancellationToken cancel)
    {
        List<string> texts = [];
        foreach (var file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            texts.Add(await File.ReadAllTextAsync(file, cancel));
        }

        for (var warm = 0; warm < WarmPasses; warm++)
        {
            _ = Tokens(texts, cancel);
        }

        var tokens = 0;
        var parsing = Fastest(() => _ = texts.Select(text => TextParser.Parse(text, null, Book)).Count(text => text.Tokens.Count > 0));
        var both = Fastest(() => tokens = Tokens(texts, cancel));
        Figure[] figures = [new("tokens_per_s", tokens / both), new("parsed_per_s", tokens / parsing)];
        return new EvalLine("speed", set, figures, texts.Count);
    }

    private static double Fastest(Action pass) => Enumerable.Range(0, Passes).Min(_ =>
    {
        var watch = Stopwatch.StartNew();
        pass();
        return watch.Elapsed.TotalSeconds;
    });

    private static int Tokens(List<string> texts, CancellationToken cancel)
    {
        var tokens = 0;
        foreach (var text in texts)
        {
            cancel.ThrowIfCancellationRequested();
            var parsed = TextParser.Parse(text, null, Book);
            tokens += parsed.Tokens.Count;
            _ = Attributor.StatementsIn(parsed, Book);
        }

        return tokens;
    }
}
