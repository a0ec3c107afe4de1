using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing.Numbers;

/// <summary>Finds what a number counts, looking past adjectives.</summary>
internal static class CountedNoun
{
    private const int Reach = 7;

    private static readonly FrozenSet<string> Skipped = WordTable.Words("of more most the its their his her our these those such own other further additional fresh new extra plus + so odd");

    private static readonly FrozenSet<string> Plurals = WordTable.Words("people men women children personnel police staff crew cattle aircraft servicemen servicewomen dead policemen gunmen lawmakers sheep troops forces fish livestock infantry cavalry militia");

    private static readonly FrozenSet<string> NoPlurals = WordTable.Words("is was has does this his its as us plus minus versus perhaps always sometimes besides towards afterwards thus yes news says years' news' across overseas");

    /// <summary>The lemma, singular, of the noun that the number before this atom counts; null if there is none.</summary>
    public static string? After(Atoms atoms, int at)
    {
        // a 500-member team, the 20,000-strong force
        if (atoms.IsDash(at) && atoms.Touches(at - 1) && atoms.Touches(at) && atoms.IsWord(at + 1) && atoms.Lower(at + 1) is not ("strong" or "plus" or "odd" or "and"))
        {
            return atoms.Lemma(at + 1);
        }

        var start = CardinalReader.PastHyphen(atoms, at);
        start = atoms.Lower(start) is "strong" or "plus" or "odd" ? start + 1 : start;
        var limit = start + 4;
        while (start < limit && (Skipped.Contains(atoms.Lower(start)) || (atoms.IsDash(start) && atoms.Touches(start - 1))))
        {
            start++;
        }

        // “1,200 of the 3,500 workers”, “two 30-year-old men”
        if (start > at && !atoms.IsDash(start - 1) && NumeralReader.At(atoms, start, money: false) is { Kind: NumeralKind.Cardinal } whole && !NumeralReader.IsGlued(atoms, whole))
        {
            start = whole.End;
        }
        else if (MeasureReader.At(atoms, start) is { IsAge: true } aged)
        {
            start = aged.End;
        }

        string? last = null;
        for (var here = start; here < start + Reach && IsInPhrase(atoms, here, last is not null); here++)
        {
            if (IsPlural(atoms, here))
            {
                return Singular(atoms, Head(atoms, here));
            }

            last = atoms.IsCapital(here) || atoms.IsDigits(here) || atoms.IsDash(here) ? last : atoms.Lower(here);
        }

        return last is null ? null : Normal.Name(last);
    }

    /// <summary>Whether the word looks like a plural noun.</summary>
    public static bool IsPlural(Atoms atoms, int at)
    {
        if (!atoms.IsWord(at))
        {
            return false;
        }

        var word = atoms.Lower(at);
        return Plurals.Contains(word) || IsAcronym(atoms.Raw(at))
            || (word.Length > 3 && word.EndsWith('s') && word[^2] is not ('s' or 'u' or 'i' or '\'') && !NoPlurals.Contains(word) && (!atoms.IsCapital(at) || !atoms.IsCapital(at + 1)));
    }

    // MPs, NGOs
    private static bool IsAcronym(ReadOnlySpan<char> raw) => raw is [.., 's'] && raw.Length > 2 && char.IsUpper(raw[^2]) && char.IsUpper(raw[0]);

    // “5 arms factories”: two plurals in a row, the second is counted.
    private static int Head(Atoms atoms, int at) =>
        IsPlural(atoms, at + 1) && atoms.Lower(at) is "arms" or "sales" or "sports" or "goods" or "savings" or "weapons" or "armed" or "veterans" && !VerbTable.Bases.ContainsKey(atoms.Lower(at + 1)) ? at + 1 : at;

    private static bool IsInPhrase(Atoms atoms, int at, bool hasNoun)
    {
        // anti-tank missiles, F-16 jets, Type 45 ships
        if ((atoms.IsDash(at) && atoms.Touches(at - 1) && atoms.Touches(at)) || (atoms.IsDigits(at) && (atoms.IsCapital(at - 1) || (atoms.IsDash(at - 1) && atoms.IsCapital(at - 2)))))
        {
            return true;
        }

        if (!atoms.IsWord(at) || StopWords.Contains(atoms.Lower(at)) || atoms.Lower(at).StartsWith('\'') || NumberWords.Word(atoms.Lower(at)) is not null)
        {
            return false;
        }

        // “20 died”: a verb ends the phrase, and cannot begin it.
        var isFinite = atoms.Lemma(at) != atoms.Lower(at)
            && (VerbTable.Bases.ContainsKey(atoms.Lower(at)) || atoms.Lower(at).EndsWith("ed", StringComparison.Ordinal))
            && !atoms.Lower(at).EndsWith("ing", StringComparison.Ordinal) && !atoms.Lower(at).EndsWith('s');
        return !isFinite || (!hasNoun && (IsPlural(atoms, at + 1) || IsPlural(atoms, at + 2)));
    }

    private static string Singular(Atoms atoms, int at) => atoms.Lower(at) switch
    {
        "troops" => "troop",
        "forces" => "force",
        "police" or "personnel" or "staff" or "crew" or "aircraft" or "cattle" => atoms.Lower(at),
        var word => IsAcronym(atoms.Raw(at)) ? word[..^1] : Lemmas.Of(word, isName: false),
    };
}
