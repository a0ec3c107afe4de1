using System.Runtime.CompilerServices;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>Numbers with their units: sentences with every quantity marked (the NewsQuant kind), and the English cases of a library of recognisers.</summary>
/// <remarks>
/// A sentence or case belongs to <c>held</c> if a hash of its letters and digits says so, else to <c>dev</c>; rules were written with the eyes on <c>dev</c> alone.
/// The same sentence is in one part in both kinds of set, since one was made from the other.
/// <c>STEMMA_MISSES</c> names a file that takes the misses of <c>dev</c>.
/// </remarks>
internal static class NumbersTask
{
    private const int HeldOf = 4;

    public static EvalTask Task { get; } = new("numbers", RunAsync);

    /// <summary>Whether the sentence is kept unseen.</summary>
    public static bool IsHeld(string text) =>
        Convert.FromHexString(ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(string.Concat(text.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit))))[..2])[0] % HeldOf == 0;

    private static async IAsyncEnumerable<EvalLine> RunAsync(string data, [EnumeratorCancellation] CancellationToken cancel)
    {
        List<string> misses = [];
        var root = Path.Combine(data, "numbers");
        foreach (var line in Folders.In(root).SelectMany(set => (EvalLine[])[.. Sentences(set, misses), .. Cases(set, misses)]))
        {
            cancel.ThrowIfCancellationRequested();
            yield return line;
        }

        if (Environment.GetEnvironmentVariable("STEMMA_MISSES") is { Length: > 0 } file)
        {
            await File.WriteAllLinesAsync(file, misses, cancel);
        }
    }

    private static IEnumerable<EvalLine> Sentences(string set, List<string> misses)
    {
        var name = Path.GetFileName(set);
        var (all, dev, held) = (new QuantityScore(), new QuantityScore(), new QuantityScore());
        foreach (var file in Directory.GetFiles(set, "*.json").Order(StringComparer.Ordinal))
        {
            var score = new QuantityScore();
            foreach (var sentence in QuantitySentence.In(File.ReadAllText(file)))
            {
                var isHeld = IsHeld(sentence.Text);
                var one = sentence.Score(isHeld ? null : misses);
                (score, all) = (score + one, all + one);
                (dev, held) = isHeld ? (dev, held + one) : (dev + one, held);
            }

            if (score.Sentences > 0)
            {
                yield return Line($"{name}/{Path.GetFileNameWithoutExtension(file)}", score);
            }
        }

        if (all.Sentences > 0)
        {
            yield return Line($"{name}/dev", dev);
            yield return Line($"{name}/held", held);
            yield return Line(name, all);
        }

        EvalLine Line(string part, QuantityScore score) =>
            new("numbers", part, [new("value_f1", score.Value.F1), new("value_unit_f1", score.ValueAndUnit.F1), Figure.Count("gold", score.Value.Right + score.Value.Missed)], score.Sentences) { Folder = set };
    }

    private static IEnumerable<EvalLine> Cases(string set, List<string> misses)
    {
        var name = Path.GetFileName(set);
        var cases = RecognizerCase.In(set);
        var results = cases.Where(one => one.OutOfScope is null).Select(one => (Case: one, IsRight: one.IsRight(IsHeld(one.Input) ? null : misses))).ToArray();
        foreach (var model in results.GroupBy(result => result.Case.Model))
        {
            yield return Line($"{name}/{model.Key}", [.. model]);
        }

        if (results.Length > 0)
        {
            var outside = cases.Where(one => one.OutOfScope is not null).GroupBy(one => one.OutOfScope!).OrderBy(group => group.Key, StringComparer.Ordinal);
            yield return new EvalLine("numbers", $"{name}/out-of-scope", [.. outside.Select(group => Figure.Count(group.Key, group.Count()))], cases.Count - results.Length) { Folder = set };
            yield return Line(name, results);
        }

        EvalLine Line(string part, (RecognizerCase Case, bool IsRight)[] done) =>
            new("numbers", part, [new("exact", Share(done)), new("dev", Share([.. done.Where(result => !IsHeld(result.Case.Input))])), new("held", Share([.. done.Where(result => IsHeld(result.Case.Input))]))], done.Length) { Folder = set };
    }

    private static double Share((RecognizerCase Case, bool IsRight)[] done) => done.Length == 0 ? 0 : (double)done.Count(result => result.IsRight) / done.Length;
}
