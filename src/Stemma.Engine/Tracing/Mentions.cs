using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tracing;

/// <summary>Outlets that a report names beside words of reporting, where no statement was made out: “the Kestrel 24 report”.</summary>
internal sealed class Mentions(Archive archive, Citations citations)
{
    private static readonly FrozenSet<string> Reporting = Set(
        """
        according agency article broadcast carried channel cited cites citing interview newspaper outlet paper published published quoted
        quoting remarks report reported reporting reports said saying says seen story told website wrote writes
        """);

    // “Reuters could not verify the report”: named, and nothing had from it.
    private static readonly FrozenSet<string> NoSource = Set("verify verified confirm unable independently");

    public IEnumerable<Hint> All()
    {
        var names = archive.Reports
            .Select(report => archive.Outlets.Name(report.Report.Outlet))
            .Distinct(StringComparer.Ordinal)
            .Select(name => (Words: (IReadOnlyList<string>)[.. Normal.Tokens(name).SkipWhile(word => word == "the")], Name: name))
            .Where(one => one.Words.Count > 0 && (one.Words.Count > 1 || one.Words[0].Length >= 4))
            .ToLookup(one => one.Words[0], StringComparer.Ordinal);
        return archive.Reports.SelectMany(child => Of(child, names)).DistinctBy(hint => (hint.Child.Place, hint.Parent));
    }

    private IEnumerable<Hint> Of(Wording child, ILookup<string, (IReadOnlyList<string> Words, string Name)> names) =>
        from sentence in child.Extract.Sentences
        let words = Normal.Tokens(sentence.Where.In(child.Report.Text))
        where words.Any(Reporting.Contains) && !words.Any(NoSource.Contains)
        from mention in Named(child, sentence.Where, names).Concat(Known(child, sentence.Where))
        let key = archive.Outlets.Key(mention.Name)
        where key != archive.Outlets.Key(child) || (words.Contains("report") && citations.Recalled(child, key, sentence.Where) is not null)
        select Of(child, sentence.Where, mention.Name, key, mention.Where);

    // The story's own outlets, by their words; written with a capital, so that “the lantern” on a quay is none.
    private static IEnumerable<(string Name, TextSpan Where)> Named(Wording child, TextSpan sentence, ILookup<string, (IReadOnlyList<string> Words, string Name)> names)
    {
        for (var at = child.FirstWordFrom(sentence.Start); at < child.Words.Count && child.Where[at].End <= sentence.End; at++)
        {
            foreach (var (words, name) in names[child.Words[at]])
            {
                var end = at + words.Count;
                if (char.IsUpper(child.Report.Text[child.Where[at].Start]) && end <= child.Words.Count && words.SequenceEqual(child.Words.Skip(at).Take(words.Count)))
                {
                    yield return (name, new TextSpan(child.Where[at].Start, child.Where[end - 1].End));
                }
            }
        }
    }

    // What the parser knows to be an outlet.
    private static IEnumerable<(string Name, TextSpan Where)> Known(Wording child, TextSpan sentence) =>
        from name in child.Extract.Names
        where name.Kind == NameKind.Outlet && sentence.Holds(name.Where)
        select (name.Canonical, name.Where);

    private Hint Of(Wording child, TextSpan sentence, string name, string key, TextSpan where)
    {
        var report = citations.Report(child, key, sentence);
        var evidence = new Evidence(EvidenceKind.CitedByName, where, report is null ? null : default(TextSpan), $"It speaks of {archive.Outlets.Name(name)}'s reporting.");
        return report is null
            ? new Hint(child, new Witness.Lost(key, archive.Outlets.Name(name)), Weight.NamedInPassing, evidence)
            : new Hint(child, new Witness.Captured(report.Id), Weight.NamedInPassing, evidence);
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
