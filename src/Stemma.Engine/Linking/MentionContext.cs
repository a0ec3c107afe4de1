using Stemma.Model;

namespace Stemma.Linking;

/// <summary>The reports that mentions are compared in: how common words are among them, how alike the reports are.</summary>
internal sealed class MentionContext
{
    private readonly TermVector[] _vectors;
    private readonly Dictionary<int, int>[] _counts;
    private readonly Dictionary<int, int> _sentencesWith = [];
    private readonly Dictionary<(int, int), int> _sentencesWithBoth = [];
    private readonly HashSet<int> _watched;
    private readonly TermVector[] _telling;
    private readonly double[,] _bonds;
    private readonly double[,] _tellingBonds;

    /// <param name="reports">The reports of a story or subject.</param>
    /// <param name="everywhere">How common words are in all reports there are.</param>
    /// <param name="predicates">The terms of the predicates that will be compared.</param>
    public MentionContext(IReadOnlyList<ParsedText> reports, TermStatistics everywhere, IEnumerable<int> predicates)
    {
        (Everywhere, _watched) = (everywhere, [.. predicates]);
        var terms = reports.Select(report => TextTerms.Of(report, 0, report.Tokens.Count).ToArray()).ToList();
        terms.ForEach(Here.Add);
        _vectors = [.. terms.Select(one => TermVector.Of(one, everywhere))];
        _telling = [.. terms.Select(one => TermVector.Of(one, Here))];
        _counts = [.. terms.Select(one => one.CountBy(term => term).ToDictionary(pair => pair.Key, pair => pair.Value))];
        foreach (var report in reports)
        {
            foreach (var sentence in report.Sentences)
            {
                CountSentence([.. TextTerms.Of(report, sentence.FirstToken, sentence.EndToken).Where(_watched.Contains).Distinct().Order()]);
            }
        }

        (_bonds, _tellingBonds) = (Bonds(Cosine), Bonds(Telling));
    }

    /// <summary>Among all reports there are.</summary>
    public TermStatistics Everywhere { get; }

    /// <summary>Among the reports compared.</summary>
    public TermStatistics Here { get; } = new();

    /// <summary>How alike two reports are.</summary>
    public double Cosine(int one, int other) => _vectors[one].Cosine(_vectors[other]);

    /// <summary>The mean likeness at which average linkage joins the groups of two reports: high within one event's coverage.</summary>
    public double Bond(int one, int other) => _bonds[one, other];

    /// <summary>How alike two reports are in what sets them apart from the others compared: what all of them say counts for nothing.</summary>
    public double Telling(int one, int other) => _telling[one].Cosine(_telling[other]);

    /// <summary>As <see cref="Bond"/>, by <see cref="Telling"/>.</summary>
    public double TellingBond(int one, int other) => _tellingBonds[one, other];

    /// <summary>How often a term occurs in a report.</summary>
    public int CountIn(int report, int term) => _counts[report].GetValueOrDefault(term);

    /// <summary>The share of the sentences with the rarer of two predicates that have the other too.</summary>
    public double Together(int one, int other)
    {
        var both = _sentencesWithBoth.GetValueOrDefault((Math.Min(one, other), Math.Max(one, other)));
        var rarer = Math.Min(_sentencesWith.GetValueOrDefault(one), _sentencesWith.GetValueOrDefault(other));
        return rarer > 0 ? (double)both / rarer : 0;
    }

    private void CountSentence(int[] terms)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            _sentencesWith[terms[i]] = _sentencesWith.GetValueOrDefault(terms[i]) + 1;
            for (var j = i + 1; j < terms.Length; j++)
            {
                _sentencesWithBoth[(terms[i], terms[j])] = _sentencesWithBoth.GetValueOrDefault((terms[i], terms[j])) + 1;
            }
        }
    }

    private double[,] Bonds(Func<int, int, double> likeness)
    {
        var bonds = new double[_vectors.Length, _vectors.Length];
        Grouping.AverageLink(_vectors.Length, likeness, (_, _) => false, -1, (ones, others, mean) =>
        {
            foreach (var one in ones)
            {
                foreach (var other in others)
                {
                    bonds[one, other] = bonds[other, one] = mean;
                }
            }
        });
        for (var i = 0; i < _vectors.Length; i++)
        {
            bonds[i, i] = 1;
        }

        return bonds;
    }
}
