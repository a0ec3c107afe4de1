using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Says how likely a mention is meant by a pronoun or a bare description after it: nearness, grammatical role, who spoke, gender.</summary>
/// <remarks>A log-linear ranker after Lappin and Leass (1994); its weights are set by hand on our own examples and the train part of the labels.</remarks>
internal sealed class Salience
{
    private const double Impossible = -6;

    private readonly Tape _tape;
    private readonly Profiles _profiles;
    private readonly IReadOnlyList<Mention> _mentions;
    private readonly GrammaticalRole[] _roles;

    /// <summary>Reads the role of each mention once.</summary>
    public Salience(Tape tape, Profiles profiles, IReadOnlyList<Mention> mentions)
    {
        (_tape, _profiles, _mentions) = (tape, profiles, mentions);
        _roles = new GrammaticalRole[mentions.Count];
        for (var number = 0; number < mentions.Count; number++)
        {
            _roles[number] = Syntactic.RoleOf(tape, mentions[number].Words) ?? Guessed(number);
        }
    }

    /// <summary>The weight of a mention for the word at a token, more is likelier.</summary>
    /// <param name="number">The mention.</param>
    /// <param name="meant">The mention that names it best.</param>
    /// <param name="at">The token of the word.</param>
    /// <param name="word">The word, for the gender it tells.</param>
    /// <param name="spoke">How many turns ago it spoke: 0 for the last to speak, −1 for never.</param>
    public double Of(int number, Mention meant, int at, string word, int spoke)
    {
        var mention = _mentions[number];
        var sentences = _tape.SentenceAt(at) - _tape.SentenceAt(mention.Words.First);
        var weight = -1.0 * Math.Min(8, sentences);
        weight += _roles[number] switch
        {
            GrammaticalRole.MainSubject => 1.9,
            GrammaticalRole.Subject => 1.2,
            GrammaticalRole.Object => 0.4,
            GrammaticalRole.Possessive => -0.2,
            GrammaticalRole.Inside => -0.8,
            _ => 0,
        };
        weight += spoke switch { 0 => 1.7, 1 => 0.6, _ => 0 };
        weight += meant.Name is { Kind: NameKind.Place } ? -0.8 : meant.Name is not null ? 0.4 : -0.4;
        weight += _tape.IsQuoted(mention.Words.First) && !_tape.IsQuoted(at) ? -2.5 : 0;
        if (meant.Name is { Kind: NameKind.Person } name && _profiles.Of(name.Canonical) is { } profile)
        {
            return weight + (0.05 * Math.Min(10, profile.Mentions.Count)) + Agreement(profile.Feminine, Genders.Told(word));
        }

        return weight + Agreement(3 * Genders.Told(_tape.Lower(meant.Phrase.Head)), Genders.Told(word));
    }

    private static double Agreement(int known, int told) => Math.Sign(known) * told switch { < 0 => Math.Abs(known) > 1 ? Impossible : -2, > 0 => 0.8, _ => 0 };

    // Where the text was not parsed: the first of its sentence that no preposition stands before is its subject.
    private GrammaticalRole Guessed(int number) =>
        !Grammar.IsLinker(_tape.Lower(_mentions[number].Words.First - 1))
        && (number == 0 || _tape.SentenceAt(_mentions[number - 1].Words.First) != _tape.SentenceAt(_mentions[number].Words.First) || Grammar.IsLinker(_tape.Lower(_mentions[number - 1].Words.First - 1)))
            ? GrammaticalRole.Subject : GrammaticalRole.Other;
}
