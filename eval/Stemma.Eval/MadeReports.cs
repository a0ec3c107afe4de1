using System.Globalization;
using System.Text;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>Reports made up by chance, read already: for measuring what grows with their number.</summary>
/// <remarks>
/// A report says some things that were said before, in partly other words, and some that are new; names and words grow more slowly than
/// reports, and few are frequent, as in news (the laws of Zipf and Heaps).
/// </remarks>
/// <param name="seed">The same seed gives the same reports.</param>
/// <param name="isOneClaim">Whether all of them say the same one thing, each in other words.</param>
internal sealed class MadeReports(int seed, bool isOneClaim)
{
    private const int Clauses = 8;
    private const int TermsInClause = 5;
    private const double SaidBefore = .55;

    private static readonly string[] Verbs = ["send", "attack", "sign", "release", "visit", "build", "close", "accuse", "win", "kill", "support", "oppose"];

    private readonly Random _random = new(seed);
    private readonly List<Matter> _matters = [];
    private int _made;

    /// <summary>The next report; each is published a minute after the one before.</summary>
    public Extract Next()
    {
        var published = new Moment(new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(_made++), false);
        var name = string.Create(CultureInfo.InvariantCulture, $"https://outlet{_made % 500}.example/{_made}");
        var report = SnapshotId.Of(Encoding.UTF8.GetBytes(name));
        var (text, propositions) = (new StringBuilder(), new List<Proposition>());
        foreach (var matter in Enumerable.Range(0, isOneClaim ? 1 : Clauses).Select(_ => Pick()).ToList())
        {
            var terms = matter.Terms.Where(_ => _random.NextDouble() < .85).Order(StringComparer.Ordinal).ToArray();
            var start = text.Length;
            text.Append(CultureInfo.InvariantCulture, $"{matter.Subject} {matter.Verb} {matter.Object} {string.Join(' ', terms)}");
            var where = new TextSpan(start, text.Length);
            text.Append(". ");
            propositions.Add(new Proposition
            {
                Report = ReportId.Of(name, report),
                Where = where,
                Sentence = where,
                Facet = Facet.Whether,
                Stance = Stance.Asserts,
                Polarity = _random.NextDouble() < .05 ? Polarity.No : Polarity.Yes,
                Certainty = 1,
                Tense = Tense.Past,
                Predicate = matter.Verb,
                Subject = NameKey.Of(matter.Subject),
                Names = [matter.Subject, matter.Object],
                Terms = [matter.Verb, .. terms],
                StandsAlone = true,
                Parts =
                [
                    new Part(PartKind.Name, NameKey.Of(matter.Subject), "subject", 1),
                    new Part(PartKind.Past, matter.Verb, "root", -1),
                    new Part(PartKind.Name, NameKey.Of(matter.Object), "object", 1),
                    .. terms.Select(term => new Part(PartKind.Word, term, "in", 1)),
                ],
            });
        }

        return new Extract(
            new Report { Snapshot = report, Address = name, Outlet = "Outlet", Title = "", Text = text.ToString(), Language = "en", Published = published }, [], [], [], propositions);
    }

    private Matter Pick()
    {
        if (_matters.Count > 0 && (isOneClaim || _random.NextDouble() < SaidBefore))
        {
            // Mostly what is recent.
            return _matters[_matters.Count - 1 - (int)(_matters.Count * Math.Pow(_random.NextDouble(), 3))];
        }

        var matter = new Matter(Name(), Verbs[_random.Next(Verbs.Length)], Name(), [.. Enumerable.Range(0, TermsInClause).Select(_ => $"word{Zipf(2000 + (_made / 10))}").Distinct()]);
        _matters.Add(matter);
        return matter;
    }

    private string Name() => string.Create(CultureInfo.InvariantCulture, $"Actor{Zipf(40 + (20 * (int)Math.Sqrt(_made)))}x");

    // Number k about as often as 1/k.
    private int Zipf(int count) => (int)Math.Pow(count, _random.NextDouble());

    private sealed record Matter(string Subject, string Verb, string Object, string[] Terms);
}
