using System.Collections.Frozen;
using Stemma.Learning;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>What <see cref="KindModel"/> looks at: the rules' answer, the nouns, the facts of the name, the words beside its mentions.</summary>
/// <remarks>Features are hashed words; nothing of the text is kept.</remarks>
internal sealed partial class KindFeatures
{
    /// <summary>How many buckets there are: so many that hardly two features share one.</summary>
    public const int Buckets = 1 << 30;

    private const int MostMentions = 24;

    private static readonly FrozenSet<string> Politics = WordTable.Words(
        "campaign candidate candidates election vote voters voted primary caucus nomination nominee party senator congressman delegates ballot debate endorse polls super republican democratic republicans democrats");

    private static readonly FrozenSet<string> War = WordTable.Words("troops army military soldiers killed attack strike missile forces fighters rebels militants war shelling border ceasefire");

    private static readonly FrozenSet<string> Polls = WordTable.Words("poll polls survey surveyed percent percentage respondents pollster pollsters");

    private readonly Tape _tape;
    private readonly Profiles _profiles;
    private readonly Func<SpeakerPhrase, SpeakerKind> _kindOf;
    private readonly KindVectors _vectors;
    private readonly KindTree _tree;
    private readonly string _topic;

    /// <summary>Reads the text's topic once.</summary>
    /// <param name="tape">The text.</param>
    /// <param name="profiles">What it says of its names.</param>
    /// <param name="kindOf">The kind that rules give a phrase.</param>
    public KindFeatures(Tape tape, Profiles profiles, Func<SpeakerPhrase, SpeakerKind> kindOf)
    {
        (_tape, _profiles, _kindOf) = (tape, profiles, kindOf);
        (_vectors, _tree) = (new KindVectors(tape), new KindTree(tape));
        var (politics, war) = (0, 0);
        for (var at = 0; at < tape.Count; at++)
        {
            politics += Politics.Contains(tape.Lower(at)) ? 1 : 0;
            war += War.Contains(tape.Lower(at)) ? 1 : 0;
        }

        _topic = $"{Level(politics, tape.Count)}{Level(war, tape.Count)}";
    }

    /// <summary>The buckets of a source, each once.</summary>
    /// <param name="own">The words here.</param>
    /// <param name="full">The fullest words for the same.</param>
    /// <param name="name">The name they mean, if any.</param>
    /// <param name="ruled">What the rules say.</param>
    public IReadOnlyList<int> Of(SpeakerPhrase own, SpeakerPhrase full, Name? name, SpeakerKind ruled)
    {
        var found = new HashSet<int>();
        Add(found, "bias");
        Add(found, $"rule {ruled}");
        Add(found, $"rule {ruled} named {name is not null}");
        Words(found, "full", full);
        if (full != own)
        {
            Words(found, "own", own);
        }

        Around(found, own);
        Ties(found, "own tie", own.All);
        if (name is not null)
        {
            found.UnionWith(OfName(name, ruled));
        }
        else
        {
            Add(found, $"topic {_topic} {full.Noun?.Kind} {full.Noun?.Sort}");
        }

        return [.. found.Order()];
    }

    /// <summary>The averaged vectors of a source.</summary>
    public float[] Vectors(SpeakerPhrase own, SpeakerPhrase full, Name? name)
    {
        List<int> words = [.. Tokens(own.All), .. full == own ? [] : Tokens(full.All)];
        var heads = new[] { own.Head, full.Head, Top(own.All), Top(full.All) };
        var profile = name is null ? null : _profiles.Of(name.Canonical);
        List<Run> mentions = profile is null ? [own.All] : [.. profile.Mentions.Take(MostMentions).Select(MentionAt)];
        var facts = profile?.Facts ?? [];
        return _vectors.Of(words, [.. facts.SelectMany(fact => Tokens(fact.Phrase.All))], mentions, mentions.SelectMany(_tree.Of).Select(tie => tie.At), heads, facts.Select(fact => fact.Phrase.Head));
    }

    // The head in the tree; of “thousands of parents” the parents.
    private int Top(Run words)
    {
        var top = Syntactic.HeadOf(_tape, words);
        for (var at = top + 1; HowMany.IsOne(_tape, top) && at < words.End; at++)
        {
            if (_tape.HeadOf(at) == top && Syntactic.Relation(_tape, at) is "nmod")
            {
                return at;
            }
        }

        return top;
    }

    private static IEnumerable<int> Tokens(Run run) => Enumerable.Range(run.First, Math.Min(run.Length, 40));

    private Run MentionAt(int first)
    {
        var name = _tape.NameAt(first);
        var end = first + 1;
        while (_tape.NameAt(end) == name)
        {
            end++;
        }

        return new Run(first, end);
    }

    private void Ties(HashSet<int> found, string who, Run mention)
    {
        foreach (var (tie, at) in _tree.Of(mention))
        {
            Add(found, $"{who} {tie} {Class(at)}");
            if (SpeakerNouns.Of(_tape.Lower(at)) is { } noun)
            {
                Add(found, $"{who} {tie} is {noun.Kind}");
                Add(found, $"{who} is {noun.Kind}");
            }
            else if (_tape.NamedAt(at) is { Kind: NameKind.Outlet or NameKind.Organisation or NameKind.Place or NameKind.Person } name)
            {
                Add(found, $"{who} {tie} name {name.Kind}");
                Add(found, $"{who} {tie} name {_kindOf(SpeakerPhrase.Of(_tape, new Run(at, at + 1)))}");
            }
        }
    }

    private static int Level(int words, int all) => all == 0 ? 0 : (int)Math.Min(3, words * 150L / all);

    private void Words(HashSet<int> found, string who, SpeakerPhrase phrase)
    {
        Add(found, $"{who} noun {phrase.Noun?.Kind} {phrase.Noun?.Sort}");
        Add(found, $"{who} head {Class(phrase.Head)}");
        Add(found, $"{who} first {Class(phrase.All.First)}");
        var top = Top(phrase.All);
        Add(found, $"{who} top {Class(top)}");
        Add(found, $"{who} top is {SpeakerNouns.Of(_tape.Lower(top))?.Kind} {_tape.NamedAt(top)?.Kind}");
        Owners(found, who, phrase);
        for (var at = phrase.Core.First; at < Math.Min(phrase.Core.End, phrase.Core.First + 12); at++)
        {
            Add(found, $"{who} core {Class(at)}");
        }

        for (var at = phrase.Rest.First; at < Math.Min(phrase.Rest.End, phrase.Rest.First + 14); at++)
        {
            Add(found, $"{who} rest {Class(at)}");
        }
    }

    // Whose spokesman, aide or friend: what is told of every person that the phrase names besides its head.
    private void Owners(HashSet<int> found, string who, SpeakerPhrase phrase)
    {
        for (var at = phrase.All.First; at < Math.Min(phrase.All.End, phrase.All.First + 30); at++)
        {
            if (phrase.Noun is { } noun && _tape.NamedAt(at) is { Kind: NameKind.Person or NameKind.Organisation } owner && _tape.NamedAt(at - 1) != owner && _profiles.Of(owner.Canonical) is { } profile)
            {
                var kind = _kindOf(SpeakerPhrase.Of(_tape, new Run(at, at + 1)));
                Add(found, $"{who} owner {kind} {noun.Sort}");
                Add(found, $"{who} owner races {Math.Min(2, profile.Races)} {profile.HasParty} {noun.Sort}");
                Add(found, $"{who} owner reigns {Math.Min(1, profile.Reigns)} {Math.Min(2, profile.Races)} {noun.Sort}");
                Add(found, $"{who} owner {_topic} {owner.Kind} {noun.Sort}");
            }
        }
    }

    // A name is told by its kind alone: nobody is known by name.
    private string Class(int at) => _tape.NamedAt(at) is { } name && SpeakerNouns.Of(_tape.Lower(at)) is null ? $"<{name.Kind}>" : _tape.IsNumber(at) ? "<number>" : _tape.Lower(at);

    private void Around(HashSet<int> found, SpeakerPhrase own)
    {
        Add(found, $"after {Class(own.All.End)}");
        Add(found, $"before {Class(own.All.First - 1)}");
        var sentence = _tape.Sentence(_tape.SentenceAt(own.All.First));
        var polls = 0;
        for (var at = Math.Max(sentence.First, own.All.First - 40); at < Math.Min(sentence.End, own.All.First + 40); at++)
        {
            polls += Polls.Contains(_tape.Lower(at)) || _tape.Lower(at) is "%" ? 1 : 0;
        }

        Add(found, $"polls {Math.Min(2, polls)} {own.Noun?.Kind} {own.Noun?.Sort} {own.All.Length == 1}");
    }

    private static void Add(HashSet<int> found, string feature) => found.Add(WordHash.Bucket(feature, 0x51, Buckets));
}
