using Stemma.Model;

namespace Stemma.Linking;

/// <summary>What tells a report's stance to a claim, as figures: first whether it speaks to the claim at all, then what it does with it.</summary>
internal sealed class StanceFigures
{
    private const int Lead = 3;
    private const int LeadTokens = 80;
    private const double Speaks = .4;

    // From which share on a claim is itself negative, and how fast later sentences weigh less; start values, which the trees refine.
    private const double TurnedOver = .4;
    private const double Fading = .15;
    private const double Balance = .3;
    private const double Tiny = 1e-6;

    // How many figures change their sign with the claim's; in how many ways sentences are weighed, and how many figures each way gives.
    private const int Signed = 29;
    private const int Ways = 4;
    private const int EachWay = 10;

    private const StanceMark Against = StanceMark.Negates | StanceMark.Refutes | StanceMark.Doubts | StanceMark.Undoes;

    private readonly ComparedText _report;
    private readonly float[] _centre;
    private readonly float[] _leadCentre;
    private readonly double _length;

    public StanceFigures(ComparedText report)
    {
        _report = report;
        (_centre, _leadCentre) = (report.Centre(int.MaxValue), report.Centre(LeadTokens));
        _length = Math.Sqrt(report.Counts.Values.Sum(one => Square(one.Weight * Damped(one.Count))));
    }

    /// <summary>How many figures tell whether the report speaks to the claim; they come first.</summary>
    public static int Related { get; } = 25;

    /// <summary>Where among the figures stands whether the claim itself speaks against something: -1 then, else 1.</summary>
    public static int Sign { get; } = Related + (16 * SentenceMatch.Marks.Count);

    private static int Polar { get; } = Sign + Signed + 5;

    /// <summary>The figures of a claim that does not itself speak against something, as they would be for its opposite: “he left” turned into “that he left is false”.</summary>
    public static float[] Turned(float[] figures)
    {
        var turned = (float[])figures.Clone();
        turned[Related + (16 * SentenceMatch.Marks.Index().First(one => one.Item == StanceMark.Refutes).Index)]++;
        for (var at = Sign; at < Sign + Signed; at++)
        {
            turned[at] = -figures[at];
        }

        (turned[Polar], turned[Polar + 1]) = (1, -figures[Polar + 1]);
        for (var from = Polar + 2; from < Polar + 2 + (Ways * EachWay); from += EachWay)
        {
            (turned[from + 1], turned[from + 2], turned[from + 3]) = (-figures[from + 1], -figures[from + 2], 1 - figures[from]);
        }

        return turned;
    }

    /// <summary>The figures for a claim.</summary>
    public float[] Of(ClaimMatch match)
    {
        var sentences = match.In(_report);
        SentenceMatch[] best = [.. sentences.OrderByDescending(one => one.Cover).ThenBy(one => one.Number)];
        double[] related = [.. Relatedness(match, sentences, best)];
        return [.. related.Concat(Stance(match, sentences, best)).Select(value => (float)value)];
    }

    private IEnumerable<double> Relatedness(ClaimMatch match, SentenceMatch[] all, SentenceMatch[] best)
    {
        var claim = match.Claim;
        yield return Union(match, all);
        yield return Union(match, all.AsSpan(0, Math.Min(1, all.Length)));
        yield return Union(match, all.AsSpan(0, Math.Min(Lead, all.Length)));
        yield return Union(match, all.AsSpan(0, Math.Min(2 * Lead, all.Length)));
        yield return Enumerable.Range(0, all.Length).Select(at => Union(match, all.AsSpan(at, Math.Min(Lead, all.Length - at)))).DefaultIfEmpty().Max();
        yield return Cover(best, 0);
        yield return Cover(best, 1);
        yield return Cover(best, 2);
        yield return all.Length == 0 ? 0 : all.Average(one => one.Cover);
        yield return all.Length == 0 ? 0 : all.Max(one => one.Pairs);
        yield return best.Length == 0 ? 0 : best[0].Pairs;
        yield return all.Length == 0 ? 0 : all.Sum(one => one.Pairs) / all.Length;
        yield return Cosine(match);
        yield return WordSimilarity.Dot(claim.Centre(int.MaxValue), _centre);
        yield return WordSimilarity.Dot(claim.Centre(int.MaxValue), _leadCentre);
        foreach (var isKind in (Func<ComparedText, int, bool>[])[IsName, IsNumber])
        {
            yield return Kind(match, all, isKind);
            yield return Kind(match, best.AsSpan(0, Math.Min(1, best.Length)), isKind);
        }

        yield return all.Count(one => one.Cover >= Speaks) / (double)Math.Max(1, all.Length);
        yield return all.Count(one => one.Cover >= Speaks);
        yield return match.Count;
        yield return Rarest(match, all);
        yield return all.Length;
        yield return best.Length == 0 ? 0 : best[0].Number / (double)all.Length;
    }

    private IEnumerable<double> Stance(ClaimMatch match, SentenceMatch[] all, SentenceMatch[] best)
    {
        var squares = all.Sum(one => Square(one.Cover)) + 1e-6;
        for (var at = 0; at < SentenceMatch.Marks.Count; at++)
        {
            var (mark, index) = (SentenceMatch.Marks[at], at);
            yield return match.Claim.Own.Count(own => (own & mark) != 0);
            yield return best.Length == 0 ? 0 : best[0].Under[at];
            yield return best.Take(Lead).Count(one => (one.Any & mark) != 0);
            yield return all.Length > 0 && (best[0].Any & mark) != 0 ? 1 : 0;
            yield return all.Sum(one => Square(one.Cover) * ((one.Any & mark) != 0 ? 1 : 0)) / squares;
            yield return all.Sum(one => one.Cover * one.Under[index]) / squares;
            yield return all.Length == 0 ? 0 : all.Max(one => one.Under[index]);
            yield return all.Take(Lead).Count(one => (one.Any & mark) != 0);
            yield return all.Length > 0 && (all[0].Any & mark) != 0 ? 1 : 0;
            yield return all.Length == 0 ? 0 : all[0].Under[at];
            yield return all.Count(one => (one.Any & mark) != 0) / (double)Math.Max(1, all.Length);
            yield return all.Skip(all.Length * 3 / 4).Count(one => (one.Any & mark) != 0) / (double)Math.Max(1, all.Length - (all.Length * 3 / 4));
            yield return _report.Own.Count(own => (own & mark) != 0) / (double)Math.Max(1, _report.Own.Length);
            yield return Early(mark, LeadTokens);
            yield return Early(mark, 3 * LeadTokens);
            yield return all.Zip(all.Skip(1)).Sum(pair => Square(pair.First.Cover) * ((pair.Second.Any & mark) != 0 ? 1 : 0)) / squares;
        }

        // What speaks against it in the report counts the other way if the claim itself speaks against something.
        var told = Denies(match.Claim) ? -1 : 1;
        yield return told;
        foreach (var mark in (StanceMark[])[StanceMark.Negates, StanceMark.Refutes, StanceMark.Refutes | StanceMark.Doubts, Against])
        {
            yield return told * all.Sum(one => Square(one.Cover) * ((one.Any & mark) != 0 ? 1 : 0)) / squares;
            yield return told * (best.Length > 0 && (best[0].Any & mark) != 0 ? 1 : 0);
            yield return told * all.Take(Lead).Count(one => (one.Any & mark) != 0);
            yield return told * Early(mark, LeadTokens);
            yield return told * Early(mark, 3 * LeadTokens);
            yield return told * _report.Own.Count(own => (own & mark) != 0) / (double)Math.Max(1, _report.Own.Length);
            yield return told * all.Zip(all.Skip(1)).Sum(pair => Square(pair.First.Cover) * ((pair.Second.Any & mark) != 0 ? 1 : 0)) / squares;
        }

        var text = _report.Text;
        yield return text.Quotes.Sum(quote => quote.Length) / (double)Math.Max(1, text.Text.Length);
        yield return _report.Statements.Count / (double)Math.Max(1, all.Length);
        yield return match.Claim.Text.Quotes.Count;
        yield return match.Claim.Text.Text.Contains('?', StringComparison.Ordinal) ? 1 : 0;
        yield return match.Claim.Text.Tokens.Count;
        foreach (var one in Polarity(match, all))
        {
            yield return one;
        }
    }

    // How far the report's sentences, weighed in four ways by how much of the claim they hold, put the claim's own words otherwise than the claim does.
    private static IEnumerable<double> Polarity(ClaimMatch match, SentenceMatch[] all)
    {
        var own = match.In(match.Claim).Select(one => one.Against).DefaultIfEmpty().Max();
        var (sign, most) = (own > TurnedOver ? -1 : 1, all.Select(one => one.Cover).DefaultIfEmpty().Max() + Tiny);
        yield return own;
        yield return sign;
        foreach (var weigh in (Func<SentenceMatch, double>[])
            [
                one => Square(one.Cover),
                one => Square(Square(one.Cover)),
                one => Square(one.Cover) / (1 + (Fading * one.Number)),
                one => Square(one.Cover / most) * Square(Square(one.Cover / most)),
            ])
        {
            var whole = all.Sum(weigh) + Tiny;
            var against = Mean(one => one.Against);
            yield return against;
            yield return sign * against;
            yield return sign * (against - Balance);
            yield return Math.Abs(against - own);
            foreach (var mark in (StanceMark[])[StanceMark.Doubts, StanceMark.Hedges, StanceMark.Reports, StanceMark.Confirms, StanceMark.Asks, StanceMark.Rumours])
            {
                yield return Mean(one => one.ShareUnder(mark));
            }

            double Mean(Func<SentenceMatch, double> share) => all.Sum(one => weigh(one) * share(one) / (one.Cover + Tiny)) / whole;
        }
    }

    /// <summary>Whether a claim itself speaks against something: “No, the mayor did not resign”.</summary>
    public static bool Denies(ComparedText claim) => claim.Own.Any(own => (own & Against) != 0);

    private int Early(StanceMark mark, int tokens) => _report.Own.Take(tokens).Count(own => (own & mark) != 0);

    private double Cosine(ClaimMatch match)
    {
        var (shared, claim) = (0.0, 0.0);
        foreach (var (stem, (count, weight)) in match.Claim.Counts)
        {
            claim += Square(weight * Damped(count));
            shared += _report.Counts.TryGetValue(stem, out var there) ? weight * Damped(count) * there.Weight * Damped(there.Count) : 0;
        }

        return shared == 0 ? 0 : shared / (_length * Math.Sqrt(claim));
    }

    // The weight of the claim's rarest terms that are nowhere in the report.
    private static double Rarest(ClaimMatch match, SentenceMatch[] all)
    {
        var missing = 0.0;
        for (var place = 0; place < match.Count; place++)
        {
            var at = place;
            missing = all.Any(one => one.Terms[at] > 0) ? missing : Math.Max(missing, match.Weights[place]);
        }

        return missing;
    }

    private static double Kind(ClaimMatch match, ReadOnlySpan<SentenceMatch> sentences, Func<ComparedText, int, bool> isKind)
    {
        var (claim, all, met) = (match.Claim, 0.0, 0.0);
        for (var at = 0; at < claim.Stems.Length; at++)
        {
            if (isKind(claim, at) && match.Of(claim, at).Place is >= 0 and var place)
            {
                all++;
                var best = 0.0;
                foreach (var sentence in sentences)
                {
                    best = Math.Max(best, sentence.Terms[place]);
                }

                met += best;
            }
        }

        return all == 0 ? -.1 : met / all;
    }

    private static bool IsName(ComparedText text, int at) => text.Text.Tokens[at].Tag == PartOfSpeech.ProperNoun;

    private static bool IsNumber(ComparedText text, int at) => text.Stems[at] is { } stem && char.IsAsciiDigit(stem[0]);

    // The share of the claim that is somewhere in these sentences.
    private static double Union(ClaimMatch match, ReadOnlySpan<SentenceMatch> sentences)
    {
        var cover = 0.0;
        for (var place = 0; place < match.Count; place++)
        {
            var best = 0.0;
            foreach (var sentence in sentences)
            {
                best = Math.Max(best, sentence.Terms[place]);
            }

            cover += best * match.Weights[place];
        }

        return match.Whole == 0 ? 0 : cover / match.Whole;
    }

    private static double Cover(SentenceMatch[] best, int at) => at < best.Length ? best[at].Cover : 0;

    private static double Damped(int count) => 1 + Math.Log(count);

    private static double Square(double value) => value * value;
}
