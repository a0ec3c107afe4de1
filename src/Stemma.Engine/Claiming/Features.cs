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
        var subject = names.LastOrDefault(name => action is { } verb && name.Where.End <= tokens[verb.At].Where.Start && IsActor(name));
        return new Features(
            action?.Ring.Name,
            subject is null ? null : NameKey.Of(subject.Canonical),
            [.. names.Where(name => name.Kind != NameKind.Outlet).Select(name => name.Canonical).Distinct().Order(StringComparer.Ordinal)],
            [.. TermsIn(text, tokens, names).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>A word in the form in which terms are compared: its ring, or its stem.</summary>
    public static string Term(string lemma)
    {
        var stem = Normal.Stem(lemma);
        return Thesaurus.RingOf(stem)?.Name ?? stem;
    }

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
