using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tracing;

/// <summary>What the names of speakers tell of them.</summary>
internal static class Naming
{
    // Words that say that a source is hidden and nothing of what it is.
    private static readonly FrozenSet<string> Faceless = Set(
        """
        source sources official officials person people persons individual individuals familiar with matter who that which one two
        three four five six several some many number senior top high ranking level unnamed anonymous a an the of for and s not authorised authorized to
        speak publicly condition anonymity knowledge briefed on close discussions plan plans multiple another other those same
        reports report media local at least in from by was were is are has have had been
        """);

    private static readonly FrozenSet<string> Papers = Set(
        "resolution draft memorandum memo letter document paper agreement treaty contract indictment filing transcript register order decree cable communique bill law");

    private static readonly string[] Readers = [" seen by", " obtained by", " reviewed by", " of the", " to the", " for the", " dated", " which", " that"];

    private static readonly string[] Asides = [" familiar with", " with knowledge", " with direct knowledge", " briefed on", " close to", " who ", " speaking on"];

    /// <summary>What a hidden source's description tells of it: “two senior intelligence officials” gives <c>intelligence</c>; nothing for “sources”.</summary>
    public static IReadOnlyList<string> Description(string name) =>
        [.. Normal.Name(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Faceless.Contains(word)).Select(Normal.Stem)];

    /// <summary>A hidden source as briefly as it can be told: “Western diplomat” of “Western diplomat familiar with the matter”.</summary>
    public static string Face(string name)
    {
        var ends = Asides.Select(aside => name.IndexOf(aside, StringComparison.Ordinal)).Where(at => at > 0).ToList();
        return ends.Count == 0 ? name : name[..ends.Min()].TrimEnd(',', ' ');
    }

    /// <summary>Whether it is one paper that could be shown: a draft, a memorandum, a letter; not “documents” or “a report”.</summary>
    public static bool IsPaper(Speaker speaker) =>
        speaker.Kind == SpeakerKind.Document && !speaker.Traits.HasFlag(SpeakerTraits.Plural)
        && Normal.Name(Paper(speaker.Name)).Split(' ') is [.., var noun] && Papers.Contains(noun);

    /// <summary>A paper without who has seen it: “draft resolution” of “draft resolution seen by the Herald”.</summary>
    public static string Paper(string name)
    {
        var ends = Readers.Select(aside => name.IndexOf(aside, StringComparison.Ordinal)).Where(at => at > 0).ToList();
        return ends.Count == 0 ? name : name[..ends.Min()].TrimEnd(',', ' ');
    }

    /// <summary>Whether two descriptions of hidden sources can mean the same people: the one says no more than the other.</summary>
    public static bool CanBeSame(Speaker one, Speaker other)
    {
        var (first, second) = (Description(one.Name), Description(other.Name));
        return first.All(second.Contains) || second.All(first.Contains);
    }

    /// <summary>Whether a speaker belongs to a state, whose offices may all speak from one knowledge.</summary>
    public static bool IsOfState(Speaker speaker) => speaker.Kind
        is SpeakerKind.Official or SpeakerKind.Military or SpeakerKind.Intelligence or SpeakerKind.Judicial or SpeakerKind.Politician;

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
