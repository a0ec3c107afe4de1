using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>What a clause is about, in a form in which clauses of different reports can be compared.</summary>
/// <param name="Predicate">The ring of its main action.</param>
/// <param name="Subject">The key of the name that does it.</param>
/// <param name="Names">Names in it.</param>
/// <param name="Terms">Content words in it.</param>
internal sealed record Features(string? Predicate, string? Subject, IReadOnlyList<string> Names, IReadOnlyList<string> Terms)
{
    /// <summary>What a clause's tokens and the names among them tell.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="tokens">The clause's tokens.</param>
    /// <param name="names">The names inside the clause, in order.</param>
    public static Features Of(string text, IReadOnlyList<Token> tokens, IReadOnlyList<Name> names)
    {
        var action = MainAction(tokens);
        var subject = action is { } verb ? SubjectOf(text, tokens, names, verb.At) : null;
        return new Features(
            action?.Ring.Name,
            subject is null ? null : NameKey.Of(subject.Canonical),
            [.. names.Where(name => name.Kind != NameKind.Outlet).Select(name => name.Canonical).Distinct().Order(StringComparer.Ordinal)],
            [.. TermsIn(text, tokens, names).Concat(names.SelectMany(Nouns)).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>A word in the form in which terms are compared: its ring, or its stem.</summary>
    public static string Term(string lemma)
    {
        var stem = Normal.Stem(lemma);
        return Thesaurus.RingOf(stem)?.Name ?? stem;
    }

    // “a force is planned by the Council”: who does it stands after “by”, or is not told.
    private static Name? SubjectOf(string text, IReadOnlyList<Token> tokens, IReadOnlyList<Name> names, int verb)
    {
        if (!IsPassive(text, tokens, verb))
        {
            return names.LastOrDefault(name => name.Where.End <= tokens[verb].Where.Start && IsActor(name));
        }

        var by = tokens.Skip(verb + 1).Take(4).FirstOrDefault(token => token.Lemma == "by");
        return by.Lemma is null ? null : names.FirstOrDefault(name => name.Where.Start > by.Where.Start && name.Where.Start - by.Where.End < 30 && IsActor(name));
    }

    private static bool IsPassive(string text, IReadOnlyList<Token> tokens, int verb) =>
        verb > 0
        && (tokens[verb - 1].Lemma == "be" || (verb > 1 && tokens[verb - 2].Lemma == "be" && tokens[verb - 1].Where.In(text).EndsWith("ly", StringComparison.Ordinal)))
        && !tokens[verb].Where.In(text).EndsWith("ing", StringComparison.Ordinal);

    // “the Harbour Force” is later “the force”: the last word of a body's name says what it is.
    private static IEnumerable<string> Nouns(Name name) =>
        name.Kind == NameKind.Organisation && Thesaurus.RingOf(Normal.Stem(Normal.Name(name.Canonical).Split(' ')[^1])) is { IsAction: false } ring ? [ring.Name] : [];

    private static bool IsActor(Name name) => name.Kind is not NameKind.Outlet;

    private static (Ring Ring, int At)? MainAction(IReadOnlyList<Token> tokens)
    {
        (Ring Ring, int At)? frame = null;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Thesaurus.RingOf(Normal.Stem(tokens[at].Lemma)) is not { IsAction: true } ring)
            {
                continue;
            }

            if (!ring.IsFrame || (frame is null && !Frames(tokens, at)))
            {
                return (ring, at);
            }

            frame ??= (ring, at);
        }

        return frame;
    }

    // “plans to send” frames the sending; “plans a force” is itself what is done.
    private static bool Frames(IReadOnlyList<Token> tokens, int at) =>
        tokens.Skip(at + 1).Take(4).Any(token => token.Lemma is "to" or "whether" or "on" or "that") || at + 1 >= tokens.Count;

    private static IEnumerable<string> TermsIn(string text, IReadOnlyList<Token> tokens, IReadOnlyList<Name> names)
    {
        var next = 0;
        foreach (var token in tokens)
        {
            while (next < names.Count && names[next].Where.End <= token.Where.Start)
            {
                next++;
            }

            var inName = next < names.Count && names[next].Where.Overlaps(token.Where);
            if (!inName && token.Where.Length > 1 && char.IsLetter(text[token.Where.Start]) && !StopWords.Contains(token.Lemma))
            {
                yield return Term(token.Lemma);
            }
        }
    }
}
