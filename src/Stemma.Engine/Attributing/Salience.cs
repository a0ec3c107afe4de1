using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>Says how likely a mention is meant by a pronoun or a bare description after it: nearness, grammatical role, who spoke, gender.</summary>
/// <remarks>A log-linear ranker after Lappin and Leass (1994) and Durrett and Klein (2013); its weights are learnt, see <see cref="SalienceModel"/>.</remarks>
internal sealed class Salience
{
    /// <summary>How many things are looked at.</summary>
    public const int Features = 40;

    private readonly Tape _tape;
    private readonly Profiles _profiles;
    private readonly IReadOnlyList<Mention> _mentions;
    private readonly GrammaticalRole[] _roles;
    private readonly double[] _weights;
    private readonly int _most;

    /// <summary>Reads the role of each mention once.</summary>
    public Salience(Tape tape, Profiles profiles, IReadOnlyList<Mention> mentions, IReadOnlyList<double> weights)
    {
        (_tape, _profiles, _mentions, _weights) = (tape, profiles, mentions, [.. weights]);
        _roles = new GrammaticalRole[mentions.Count];
        for (var number = 0; number < mentions.Count; number++)
        {
            _roles[number] = Syntactic.RoleOf(tape, mentions[number].Words) ?? Guessed(number);
        }

        _most = profiles.All.Where(profile => profile.NameKind is NameKind.Person).Select(profile => profile.Mentions.Count).DefaultIfEmpty().Max();
    }

    /// <summary>The weight of a mention for the word at a token, more is likelier.</summary>
    /// <param name="number">The mention.</param>
    /// <param name="meant">The mention that names it best.</param>
    /// <param name="at">The token of the word.</param>
    /// <param name="word">The word, for the gender it tells.</param>
    /// <param name="spoke">How many turns ago it spoke: 0 for the last to speak, −1 for never.</param>
    public double Of(int number, Mention meant, int at, string word, int spoke)
    {
        Span<float> values = stackalloc float[Features];
        Read(values, number, meant, at, word, spoke);
        var weight = 0.0;
        for (var feature = 0; feature < Features; feature++)
        {
            weight += _weights[feature] * values[feature];
        }

        return weight;
    }

    /// <summary>What is known of a person contradicts the pronoun.</summary>
    public bool IsOtherGender(Mention meant, string word) => Known(meant) is var known && Math.Abs(known) > 1 && Math.Sign(known) * Genders.Told(word) < 0;

    /// <summary>Reads what the ranker looks at into zeroed cells.</summary>
    public void Read(Span<float> values, int number, Mention meant, int at, string word, int spoke)
    {
        var mention = _mentions[number];
        var sentences = _tape.SentenceAt(at) - _tape.SentenceAt(mention.Words.First);
        var isSubject = Syntactic.Relation(_tape, at) is "nsubj";
        var isAfterQuote = Grammar.IsQuoteMark(_tape.Lower(at - 1)) || Grammar.IsQuoteMark(_tape.Lower(at - 2)) && _tape.Lower(at - 1) is ",";
        values[Math.Min(4, sentences)] = 1;
        values[5] = Math.Min(12, sentences) / 4f;
        values[6 + (int)_roles[number]] = 1;
        if (spoke >= 0)
        {
            values[12 + Math.Min(2, spoke)] = 1;
            values[15] = spoke == 0 && isAfterQuote ? 1 : 0;
            values[16] = spoke == 0 && sentences <= 1 ? 1 : 0;
        }

        values[17] = meant.Name is { Kind: NameKind.Place } ? 1 : 0;
        values[18] = meant.Name is null ? 1 : 0;
        values[19] = _tape.IsQuoted(mention.Words.First) && !_tape.IsQuoted(at) ? 1 : 0;
        values[20] = meant.Name is { Kind: NameKind.Person } person && GivenNames.Gender(FirstOf(person)) != 0 ? 1 : 0;
        var (known, told) = (Known(meant), Genders.Told(word));
        values[21] = known * told < 0 ? 1 : 0;
        values[22] = known * told > 0 ? 1 : 0;
        values[23] = meant.Name is null && meant.Phrase.Noun is { Sort: NounSort.Faceless } ? 1 : 0;
        var count = meant.Name is { } name && _profiles.Of(name.Canonical) is { } profile ? profile.Mentions.Count : 0;
        values[24] = (float)Math.Log2(1 + Math.Min(63, count)) / 3;
        values[25] = count > 1 && count == _most ? 1 : 0;
        var isFirst = number == 0 || _tape.SentenceAt(_mentions[number - 1].Words.First) != _tape.SentenceAt(mention.Words.First);
        values[26] = isFirst ? 1 : 0;
        values[27] = sentences == 1 && isFirst && isSubject ? 1 : 0;
        values[28] = sentences <= 1 && isSubject && _roles[number] is GrammaticalRole.MainSubject ? 1 : 0;
        values[29] = sentences == 0 && isSubject && _roles[number] is GrammaticalRole.MainSubject or GrammaticalRole.Subject ? 1 : 0;
        values[30] = _tape.SentenceAt(mention.Words.First) == 0 ? 1 : 0;
        values[31] = sentences > 0 && _tape.Parsed.Sentences[_tape.SentenceAt(at)].Paragraph == _tape.Parsed.Sentences[_tape.SentenceAt(mention.Words.First)].Paragraph ? 1 : 0;
        values[32] = meant.IsPlural ? 1 : 0;
        values[33] = word is "they" or "them" or "their" && meant.IsThing ? 1 : 0;
        values[34] = isAfterQuote && sentences <= 1 && _roles[number] is GrammaticalRole.MainSubject ? 1 : 0;
        values[35] = CueVerbs.Of(_tape.Lemma(mention.Words.End)).Count > 0 || CueVerbs.Of(_tape.Lemma(mention.Words.First - 1)).Count > 0 ? 1 : 0;
        values[36] = meant.Name is null && _tape.Lower(meant.Words.First) is "a" or "an" ? 1 : 0;
        values[37] = Math.Min(40, at - mention.Words.End) / 20f;
        values[38] = isAfterQuote && sentences > 1 ? 1 : 0;
        values[39] = meant.Name is { Kind: NameKind.Person } whole && whole.Canonical.Contains(' ', StringComparison.Ordinal) ? 1 : 0;
    }

    private int Known(Mention meant) => meant.Name is { Kind: NameKind.Person } name && _profiles.Of(name.Canonical) is { } profile ? profile.Feminine : 3 * Genders.Told(_tape.Lower(meant.Phrase.Head));

    private static string FirstOf(Name name) => name.Canonical.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank ? name.Canonical[..blank].ToLowerInvariant() : "";

    // Where the text was not parsed: the first of its sentence that no preposition stands before is its subject.
    private GrammaticalRole Guessed(int number) =>
        !Grammar.IsLinker(_tape.Lower(_mentions[number].Words.First - 1))
        && (number == 0 || _tape.SentenceAt(_mentions[number - 1].Words.First) != _tape.SentenceAt(_mentions[number].Words.First) || Grammar.IsLinker(_tape.Lower(_mentions[number - 1].Words.First - 1)))
            ? GrammaticalRole.Subject : GrammaticalRole.Other;
}
