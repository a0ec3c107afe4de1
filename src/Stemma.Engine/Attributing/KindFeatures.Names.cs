using Stemma.Model;

namespace Stemma.Attributing;

/// <content>What is told of a name: its facts, what stands beside and hangs with its mentions, how it comes in.</content>
internal sealed partial class KindFeatures
{
    private readonly Dictionary<string, List<int>> _ofNames = new(StringComparer.Ordinal);
    private List<(SpeakerKind, int)>? _cast;
    private int? _most;

    private List<int> OfName(Name name, SpeakerKind ruled)
    {
        if (_ofNames.TryGetValue(name.Canonical, out var known))
        {
            return known;
        }

        var found = new HashSet<int>();
        Add(found, $"name {name.Kind} {name.Canonical.Count(one => one == ' ')}");
        if (_profiles.Of(name.Canonical) is { } profile)
        {
            var hasOffice = profile.Facts.Any(fact => fact.Sort is not FactSort.Belonging);
            Add(found, $"topic {_topic} office {hasOffice} {name.Kind}");
            Add(found, $"topic {_topic} mentions {Math.Min(4, profile.Mentions.Count / 3)} office {hasOffice} {ruled}");
            Add(found, $"party {profile.HasParty}");
            Add(found, $"races {Math.Min(3, profile.Races)} {ruled}");
            Add(found, $"reigns {Math.Min(2, profile.Reigns)} {ruled}");
            Add(found, $"private {profile.IsPrivate} {hasOffice}");
            Facts(found, profile);
            Beside(found, profile);
            Shape(found, profile);
            foreach (var first in profile.Mentions.Take(MostMentions))
            {
                Ties(found, "tie", MentionAt(first));
            }
        }

        return _ofNames[name.Canonical] = [.. found];
    }

    private void Facts(HashSet<int> found, Profile profile)
    {
        foreach (var fact in profile.Facts)
        {
            var kind = _kindOf(fact.Phrase);
            Add(found, $"fact {kind}");
            Add(found, $"fact {fact.Sort} {kind} {fact.IsFormer}");
            Owners(found, "fact", fact.Phrase);
            for (var at = fact.Phrase.Core.First; at < Math.Min(fact.Phrase.Core.End, fact.Phrase.Core.First + 10); at++)
            {
                Add(found, $"fact word {Class(at)}");
            }

            for (var at = fact.Phrase.Rest.First; at < Math.Min(fact.Phrase.Rest.End, fact.Phrase.Rest.First + 8); at++)
            {
                Add(found, $"fact rest {Class(at)}");
            }
        }

        if (profile.Facts.Count > 0)
        {
            Add(found, $"first fact {_kindOf(profile.Facts[0].Phrase)}");
        }
    }

    private void Beside(HashSet<int> found, Profile profile)
    {
        foreach (var first in profile.Mentions.Take(MostMentions))
        {
            var end = MentionAt(first).End;
            for (var at = first - 2; at < first; at++)
            {
                Add(found, $"left {Class(at)}");
            }

            for (var at = end; at < end + 3; at++)
            {
                Add(found, $"right {Class(at)}");
            }
        }
    }

    private bool IsByOutlet(int mention)
    {
        for (var at = mention - 6; at < mention + 8; at++)
        {
            if (_tape.NamedAt(at) is { Kind: NameKind.Outlet })
            {
                return true;
            }
        }

        return false;
    }

    // Which kinds the other persons of the report are, in four steps.
    private IReadOnlyList<(SpeakerKind Kind, int Share)> Cast => _cast ??= OfCast();

    private List<(SpeakerKind, int)> OfCast()
    {
        List<SpeakerKind> kinds = [.. _profiles.All.Where(one => one.NameKind is NameKind.Person && one.Mentions.Count > 0).Select(one => _kindOf(SpeakerPhrase.Of(_tape, new Run(one.Mentions[0], one.Mentions[0] + 1))))];
        return [.. kinds.CountBy(kind => kind).OrderBy(one => one.Key).Select(one => (one.Key, Math.Min(3, 4 * one.Value / kinds.Count)))];
    }

    // How a person comes in: by the last name alone, first thing, often, once and quoted.
    private void Shape(HashSet<int> found, Profile profile)
    {
        _most ??= _profiles.All.Where(one => one.NameKind is NameKind.Person).Select(one => one.Mentions.Count).DefaultIfEmpty(1).Max();
        var first = profile.Mentions[0];
        Add(found, $"share {4 * profile.Mentions.Count / Math.Max(1, _most.Value)} {profile.NameKind}");
        Add(found, $"often {Math.Min(6, profile.Mentions.Count)} {profile.NameKind}");
        Add(found, $"alone {MentionAt(first).Length} {profile.NameKind}");
        Add(found, $"begins {Math.Min(5, 8 * first / Math.Max(1, _tape.Count))} {profile.NameKind}");
        Add(found, $"quoted {_tape.IsQuoted(first)} {profile.NameKind}");
        Add(found, $"woman {Math.Sign(profile.Feminine)}");
        var outlets = profile.Mentions.Take(MostMentions).Count(IsByOutlet);
        Add(found, $"outlets {Math.Min(2, outlets)} {profile.NameKind}");
        Add(found, $"outlets {outlets * 2 > profile.Mentions.Count} bare {profile.Facts.Count == 0} {profile.NameKind}");
        foreach (var (kind, share) in Cast)
        {
            Add(found, $"cast {kind} {share} {profile.NameKind}");
            Add(found, $"cast {kind} {share} bare {profile.Facts.Count == 0} {profile.NameKind}");
        }
    }
}
