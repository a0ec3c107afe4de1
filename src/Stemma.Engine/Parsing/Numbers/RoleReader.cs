using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing.Numbers;

/// <summary>Tells counts and measures from ages, years, days, times of the clock, and numbers in names, laws, streets and telephones.</summary>
internal static class RoleReader
{
    private static readonly FrozenSet<string> Numbered = WordTable.Words(
        """
        article articles section sections chapter chapters page pages phase phases no nos nr nrs # № number numbers channel flight flights room
        route highway interstate motorway resolution resolutions level grade version unit line gate pier berth block apartment apt suite
        box figure fig table step act scene episode season volume vol item question category class tier district zone exit platform terminal ward
        precinct psalm verse rule annex appendix bulletin paragraph clause amendment protocol title proposition sector area type model
        mark tier division brigade regiment battalion battery company squadron wing base camp checkpoint junction tower stage round week day
        lot plot building house floor bus train tram hut bay dock bed seat seed rank ranked post index chapter directive decree order case schedule part op opus
        """);

    private static readonly FrozenSet<string> PeopleAfterYear = WordTable.Words("people troops soldiers men women children refugees civilians protesters demonstrators police workers homes houses tonnes tons jobs votes");

    private static readonly FrozenSet<string> Streets = WordTable.Words("street st road rd avenue ave lane drive boulevard blvd court close crescent terrace place way square quay parade highway");

    private static readonly FrozenSet<string> Telephones = WordTable.Words("call phone telephone tel fax dial hotline helpline mobile contact ext extension whatsapp");

    private static readonly FrozenSet<string> Scores = WordTable.Words("won win wins winning beat beats beating lost lose loses losing draw drew drawn score scored lead led leads ahead defeat defeated victory voted vote ruled ruling decision goal");

    /// <summary>What the measure is, if it is no count, measure or share.</summary>
    public static QuantityKind Of(Atoms atoms, Measure measure)
    {
        var number = measure.Number;
        if (measure.IsAge || IsAgeApart(atoms, measure))
        {
            return QuantityKind.Age;
        }

        if (number.Kind == NumeralKind.Ordinal)
        {
            return IsDayOfMonth(atoms, measure) ? QuantityKind.Date : QuantityKind.Ordinal;
        }

        if (measure.IsLed)
        {
            return QuantityKind.Cardinal;
        }

        return NumeralReader.IsGluedBefore(atoms, number) || (measure.Unit is null && NumeralReader.IsGlued(atoms, number)) ? QuantityKind.Label
            : measure.Unit is { Dimension: not Dimension.Duration } ? QuantityKind.Cardinal
            : IsClock(atoms, measure) || IsDayOfMonth(atoms, measure) || IsYear(atoms, measure) ? QuantityKind.Date
            : IsLabel(atoms, measure) ? QuantityKind.Label
            : number is { Kind: NumeralKind.Fraction, IsRatio: true } && IsSingle(atoms, measure) ? QuantityKind.Ordinal
            : QuantityKind.Cardinal;
    }

    /// <summary>Whether it is a plain number of four figures from 1000 to 2100.</summary>
    public static bool LooksLikeYear(Atoms atoms, Measure measure) =>
        measure is { Unit: null, Number: { IsFigure: true, Kind: NumeralKind.Cardinal, Scale: 1, Value: >= 1000 and <= 2100 } number } && number.End == number.First + 1 && atoms.Length(number.First) == 4;

    // Ana Ortiz, 52, said
    private static bool IsAgeApart(Atoms atoms, Measure measure) =>
        measure is { Unit: null, Number: { IsFigure: true, Kind: NumeralKind.Cardinal, Value: >= 2 and < 110 } } && measure.End == measure.First + 1
        && atoms.IsMark(measure.First - 1, ',') && atoms.Lower(measure.End) is "," or "" && atoms.IsCapital(measure.First - 2);

    private static bool IsClock(Atoms atoms, Measure measure) =>
        atoms.Lower(measure.End) is "am" or "pm" or "o'clock" or "gmt" or "utc"
        || (atoms.IsMark(measure.End, ':') && atoms.Touches(measure.End) && atoms.IsDigits(measure.End + 1))
        || (atoms.IsMark(measure.First - 1, ':') && atoms.Touches(measure.First - 1) && atoms.IsDigits(measure.First - 2))
        || (measure.Unit is null && atoms.Lower(measure.First - 1) == "at" && measure.Number.Value is > 0 and < 25 && atoms.Lower(measure.End) is "in" or "on" && measure.Number.IsFigure);

    private static bool IsDayOfMonth(Atoms atoms, Measure measure) =>
        measure is { Unit: null, Number: { Value: >= 1 and <= 31, Scale: 1 } } && (IsMonth(atoms, measure.First - 1)
            || (IsMonth(atoms, measure.End) && (measure.Number.IsFigure || measure.Number.Kind == NumeralKind.Ordinal)) || (atoms.Lower(measure.End) == "of" && IsMonth(atoms, measure.End + 1) && measure.Number.Kind == NumeralKind.Ordinal)
            || (atoms.IsMark(measure.First - 1, '-') && atoms.IsDigits(measure.First - 2) && IsMonth(atoms, measure.First - 3)));

    private static bool IsMonth(Atoms atoms, int at) => Times.TimeWords.Month(atoms.Lower(at)) > 0 && (atoms.Lower(at) is not ("may" or "march" or "mar" or "sep" or "jun") || atoms.IsCapital(at) || atoms.IsDigits(at + 1) || atoms.IsDigits(at - 1));

    private static bool IsYear(Atoms atoms, Measure measure) =>
        LooksLikeYear(atoms, measure) && measure.Number.Value >= 1500 && Approximators.Before(atoms, measure.First).Kind == Approximation.None
        && !(PeopleAfterYear.Contains(atoms.Lower(measure.End)) || PeopleAfterYear.Contains(atoms.Lower(measure.End + 1)) || atoms.IsDash(measure.End) && atoms.Lower(measure.End + 1) is "strong" or "member");

    private static bool IsLabel(Atoms atoms, Measure measure)
    {
        var (first, end) = (measure.First, measure.End);
        var isWhole = measure.Number is { Kind: NumeralKind.Cardinal, Scale: 1 } && measure.Unit is null;
        return (isWhole && Numbered.Contains(atoms.Lower(first - 1)) && !(CountedNoun.After(atoms, end) is not null && !atoms.IsCapital(first - 1)) && (measure.Number.IsFigure || atoms.IsCapital(first - 1)))
            || (isWhole && measure.Number.IsFigure && IsAfterName(atoms, first) && CountedNoun.After(atoms, end) is null)
            || (isWhole && atoms.Lower(first - 1) == "of" && atoms.Lower(first - 2) is "group" or "class" or "league" && atoms.IsCapital(first - 2))
            || (measure.Number.IsFigure && (IsDotted(atoms, first, end) || IsStreet(atoms, end) || IsTelephone(atoms, measure) || IsListNumber(atoms, measure)))
            || IsSlashed(atoms, measure) || IsScore(atoms, measure);
    }

    // “Boeing 737”, “Kestrel 24”: the number is part of the name.
    private static bool IsAfterName(Atoms atoms, int at) =>
        atoms.IsCapital(at - 1) && !atoms.IsFirst(at - 1) && atoms.Lower(at - 1) is not ("about" or "some" or "over" or "nearly" or "i") && Times.TimeWords.Weekday(atoms.Lower(at - 1)) == 0 && atoms.Lower(at - 2) is not ("." or "\"" or "“" or ":");

    private static bool IsDotted(Atoms atoms, int first, int end) =>
        (atoms.IsMark(end, '.') && atoms.Touches(end - 1) && atoms.Touches(end) && atoms.IsDigits(end + 1)) || (atoms.IsMark(first - 1, '.') && atoms.Touches(first - 1) && atoms.IsDigits(first - 2) && atoms.Touches(first - 2));

    // 12 Harbour Street
    private static bool IsStreet(Atoms atoms, int at)
    {
        for (var next = at; next < at + 4 && atoms.IsCapital(next); next++)
        {
            if (next > at && Streets.Contains(atoms.Lower(next)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTelephone(Atoms atoms, Measure measure)
    {
        // +44 20 5550 0100, call 020 5550 0100
        var start = measure.First;
        while (start > measure.First - 5 && atoms.IsDigits(start - 1) && atoms.IsBlankAfter(start - 1))
        {
            start--;
        }

        if ((start < measure.First || atoms.IsDigits(measure.End)) && ((atoms.IsMark(start - 1, '+') && atoms.Touches(start - 1)) || Telephones.Contains(atoms.Lower(start - 1)) || atoms.Lower(start)[0] == '0'))
        {
            return true;
        }

        var groups = 1;
        for (var at = measure.First; groups < 4 && IsGroup(atoms, at - 1); at -= 2)
        {
            groups++;
        }

        for (var at = measure.End; groups < 4 && atoms.IsMark(at, '-') && atoms.Touches(at - 1) && atoms.Touches(at) && atoms.IsDigits(at + 1); at += 2)
        {
            groups++;
        }

        return groups > 2 || (measure.Number.Scale == 1 && measure.Unit is null && Telephones.Contains(atoms.Lower(measure.First - 1)))
            || (atoms.IsMark(measure.First - 1, '+') && atoms.Touches(measure.First - 1));
    }

    private static bool IsGroup(Atoms atoms, int mark) => atoms.IsMark(mark, '-') && atoms.Touches(mark) && atoms.Touches(mark - 1) && atoms.IsDigits(mark - 1);

    // “1. Troops”, “2) Ships”, “(3)”
    private static bool IsListNumber(Atoms atoms, Measure measure) =>
        measure is { Unit: null, Number.Value: < 100 } && atoms.IsMark(measure.End, ')') && (atoms.IsMark(measure.First - 1, '(') || !UnitReader.HasNear(atoms, measure.First, lower => lower == "("));

    // 24/7, 9/11
    private static bool IsSlashed(Atoms atoms, Measure measure) =>
        measure.Number is { Kind: NumeralKind.Fraction, IsFigure: true, IsRatio: true } number && measure.Unit is null && atoms.IsMark(number.First + 1, '/')
        && !(atoms.Lower(number.First + 2) is "2" or "3" or "4" or "5" or "8" or "10" or "100") && atoms.Lower(number.End) != "of";

    // won 3-2
    private static bool IsScore(Atoms atoms, Measure measure) =>
        measure is { Unit: null, Number: { IsFigure: true, Scale: 1, Value: < 1000 } }
        && ((IsPair(atoms, measure.End) && UnitReader.HasNear(atoms, measure.First, Scores.Contains)) || (IsPair(atoms, measure.First - 1) && UnitReader.HasNear(atoms, measure.First - 2, Scores.Contains)));

    private static bool IsPair(Atoms atoms, int dash) =>
        atoms.IsDash(dash) && atoms.Touches(dash) && atoms.Touches(dash - 1) && atoms.IsDigits(dash - 1) && atoms.IsDigits(dash + 1);

    // “a third man” is the next after two; “a third of the men” and “by a third” are a share.
    private static bool IsSingle(Atoms atoms, Measure measure) =>
        atoms.Lower(measure.First) is "a" or "an" && measure.End == measure.First + 2 && atoms.Lower(measure.End - 1) is not ("half" or "quarter")
        && atoms.IsWord(measure.End) && !StopWords.Contains(atoms.Lower(measure.End));
}
