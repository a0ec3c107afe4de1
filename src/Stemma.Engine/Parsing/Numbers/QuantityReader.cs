using Stemma.Model;

namespace Stemma.Parsing.Numbers;

/// <summary>Puts numbers together with the words around them: approximators, ranges, units, nouns, shares and changes.</summary>
internal sealed class QuantityReader
{
    private static readonly Quantity Blank = new(default, 0, 0, 0, null, null, null);

    private readonly Atoms _atoms;
    private readonly List<Quantity> _found = [];
    private int _last;

    private QuantityReader(Atoms atoms) => _atoms = atoms;

    /// <summary>Every number of the text, of every kind, in order; none overlaps another.</summary>
    public static List<Quantity> All(Atoms atoms)
    {
        var reader = new QuantityReader(atoms);
        for (var at = 0; at < atoms.Count;)
        {
            at = Math.Max(reader.Read(at), at + 1);
        }

        return reader._found;
    }

    // Each returns the atom after what it read.
    private int Read(int at)
    {
        if (ShareReader.At(_atoms, at) is { } share)
        {
            var (start, kind, phrase) = Approximators.Before(_atoms, at);
            return Add(start, share.End, kind == Approximation.None ? share.Interval : Interval.Of(share.Interval.Point, kind), phrase, Share(share.End, isRatio: false));
        }

        if (VagueNumbers.At(_atoms, at) is { } vague && !_atoms.IsDash(vague.End))
        {
            var (start, _, phrase) = Approximators.Before(_atoms, at);
            return Add(start, vague.End, vague.Interval, phrase, One(at, vague.End));
        }

        if (ChangeReader.Factor(_atoms, at) is { } factor)
        {
            var (start, kind, phrase) = Approximators.Before(_atoms, at);
            return Add(start, factor.End, Interval.Of(factor.Factor, kind), phrase, Blank with { Kind = QuantityKind.Multiple, Change = new QuantityChange(ChangeKind.Times, factor.IsRise) });
        }

        return MeasureReader.At(_atoms, at) is { } measure ? Measured(measure) : at + 1;
    }

    private int Measured(Measure measure)
    {
        if (RangeReader.At(_atoms, measure) is { } range)
        {
            return Ranged(range);
        }

        var role = RoleReader.Of(_atoms, measure);
        if (role is not (QuantityKind.Cardinal or QuantityKind.Age))
        {
            return Add(measure.First, measure.End, new Interval(measure.Value, measure.Value, measure.Value), null, Unit(measure, Blank with { Kind = role }));
        }

        var (start, kind, phrase) = Approximators.Before(_atoms, measure.First);
        var (end, trailing, after) = (measure.End, Approximation.None, (string?)null);
        if (kind is Approximation.None or Approximation.About or Approximation.Exact && Approximators.After(_atoms, measure.End) is { Kind: not Approximation.None } behind)
        {
            (start, end, trailing, after) = (behind.Kind == Approximation.About ? start : measure.First, behind.End, behind.Kind, behind.Phrase);
        }
        else if (phrase is not null && RangeReader.EqualEnd(_atoms, measure.End) is { } equal)
        {
            (end, phrase, kind) = (equal, phrase + " or equal to", kind == Approximation.Below ? Approximation.UpTo : kind);
        }

        var (meant, said) = trailing is Approximation.None ? (kind, phrase) : (trailing, after);
        if (meant is Approximation.Above or Approximation.Below or Approximation.UpTo && RangeReader.Second(_atoms, end, meant, measure) is { } second)
        {
            var (low, high) = meant == Approximation.Above ? (measure, second.Measure) : (second.Measure, measure);
            var interval = Interval.Between(low.Value, high.Value);
            var phrases = meant == Approximation.Above ? $"{said} and {second.Phrase}" : $"{second.Phrase} and {said}";
            return Add(start, second.Measure.End, interval, phrases, Described(second.Measure, start) with { IsRange = true });
        }

        if (ShareReader.IsShare(measure.Number) && measure.Unit is null)
        {
            var whole = Interval.OfShare(measure.Value);
            return Add(start, end, meant is Approximation.None ? whole : Interval.Of(whole.Point, meant), said, Share(end, measure.End - measure.First > 2), meant);
        }

        return Add(start, end, Interval.Of(measure.Value, meant), said, Described(measure with { End = end, IsAge = role == QuantityKind.Age }, start), meant);
    }

    private int Ranged(RangeReader.Found range)
    {
        if (range.Kind is not QuantityKind.Cardinal)
        {
            return Add(range.First, range.High.End, Interval.Between(Math.Min(range.Low, range.High.Value), Math.Max(range.Low, range.High.Value)), null, Unit(range.High, Blank with { Kind = range.Kind, IsRange = true }));
        }

        var (start, _, phrase) = range.Phrase is null ? Approximators.Before(_atoms, range.First) : (range.First, Approximation.None, range.Phrase);
        return Add(start, range.High.End, Interval.Between(range.Low, range.High.Value), phrase, Described(range.High, start) with { IsRange = true });
    }

    // What is counted or measured, and the change it tells of.
    private Quantity Described(Measure measure, int start)
    {
        var end = measure.End;
        if (measure.Unit is null && ChangeReader.FactorEnd(_atoms, end) is not null)
        {
            return Blank with { Kind = QuantityKind.Multiple, Change = new QuantityChange(ChangeKind.Times, null) };
        }

        return Unit(measure, One(start, end)) with
        {
            Noun = measure.Unit is null ? CountedNoun.After(_atoms, end) : null,
            Kind = measure.IsAge ? QuantityKind.Age : measure.Unit?.Dimension == Dimension.Share ? QuantityKind.Share : QuantityKind.Cardinal,
            ShareOf = measure.Unit?.Dimension == Dimension.Share ? ShareReader.Whole(_atoms, end, isRatio: false) : null,
            Per = measure.Unit is null ? null : Rate(end),
        };
    }

    private static Quantity Unit(Measure measure, Quantity quantity) =>
        quantity with { Unit = measure.Unit?.Code, Dimension = measure.Unit?.Dimension ?? Dimension.Count };

    private Quantity One(int start, int end) =>
        Blank with { Noun = CountedNoun.After(_atoms, end), Change = ChangeReader.At(_atoms, start, end) };

    private Quantity Share(int end, bool isRatio) =>
        Blank with { Unit = "%", Kind = QuantityKind.Share, Dimension = Dimension.Share, ShareOf = ShareReader.Whole(_atoms, end, isRatio) };

    // “an hour”, “per share”, “/day”, “-a-share”
    private string? Rate(int at)
    {
        var next = CardinalReader.PastHyphen(_atoms, at);
        if (_atoms.Lower(at) == "of")
        {
            // “300 tonnes of refined copper a year”
            for (next = at + 1; next < at + 5 && _atoms.IsWord(next) && _atoms.Lower(next) is not ("a" or "an" or "per"); next++)
            {
            }
        }

        var isRate = _atoms.Lower(next) is "per" or "each" || (_atoms.IsMark(next, '/') && _atoms.Touches(next)) || (_atoms.Lower(next) is "a" or "an" && IsRateNoun(CardinalReader.PastHyphen(_atoms, next + 1)));
        var noun = CardinalReader.PastHyphen(_atoms, next + 1);
        return isRate && _atoms.IsWord(noun) ? (UnitReader.Whole(_atoms, noun)?.Unit.Name ?? _atoms.Lemma(noun)) : null;
    }

    private bool IsRateNoun(int at) =>
        _atoms.Lower(at + 1) is not ("earlier" or "ago" or "later" or "before" or "after" or "old" or "from" or "since" or "prior") && (NumeralReader.IsTime(_atoms.Lower(at)) || _atoms.Lower(at) is "share" or "barrel" or "tonne" or "ton" or "gallon" or "litre" or "liter" or "head" or "person" or "piece" or "unit" or "ounce" or "pound" or "kilo" or "bushel" or "mile" or "bottle" or "ticket" or "seat" or "shot" or "dose");

    private int Add(int start, int end, Interval interval, string? phrase, Quantity rest, Approximation meant = Approximation.None)
    {
        var first = Math.Max(start, _last);
        _found.Add(rest with
        {
            Where = _atoms.Span(first, end),
            Low = interval.Low,
            High = interval.High,
            Point = interval.Point,
            Approximator = first == start ? phrase : null,
            Change = rest.Change ?? (rest.Kind is QuantityKind.Cardinal or QuantityKind.Share ? ChangeReader.At(_atoms, first, end) : null),
            IsUpperBound = meant == Approximation.UpTo,
            IsLowerBound = meant == Approximation.Above,
        });
        _last = end;
        return end;
    }
}
