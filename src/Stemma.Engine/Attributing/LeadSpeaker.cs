using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>Finds the name of one whom the lead only describes: “a former adviser has told the Herald …”, then “…, said Tobin Ferrar”.</summary>
/// <remarks>
/// News leads describe, and the next sentences name. Only one described speaker of the first paragraphs is looked at, who is single and
/// has no reason given for hiding; only the next person named without an office of his own can be meant.
/// </remarks>
internal static class LeadSpeaker
{
    private const int LastLeadParagraph = 2;
    private const int FurthestStatement = 3;

    private static readonly FrozenSet<string> Persons = FrozenSet.ToFrozenSet(
        [
            "adviser", "advisor", "aide", "ambassador", "analyst", "commander", "deputy", "diplomat", "director", "doctor", "employee", "engineer", "envoy",
            "executive", "expert", "general", "governor", "head", "judge", "lawmaker", "lawyer", "man", "manager", "mayor", "member", "minister", "nurse",
            "officer", "official", "pilot", "professor", "prosecutor", "researcher", "resident", "scientist", "secretary", "senator", "soldier",
            "spokesman", "spokesperson", "spokeswoman", "teacher", "veteran", "witness", "woman", "worker",
        ],
        StringComparer.Ordinal);

    /// <summary>The statements, with the described speaker named throughout where the name was found.</summary>
    public static IReadOnlyList<Statement> Named(ParsedText text, IReadOnlyList<Statement> statements)
    {
        for (var at = 0; at < statements.Count && ParagraphOf(text, statements[at]) < LastLeadParagraph; at++)
        {
            if (IsDescribed(statements[at].Speaker) && NameAfter(text, statements, at) is { } named)
            {
                var described = statements[at].Speaker.Name;
                return [.. statements.Select(statement => Renamed(statement, described, named))];
            }
        }

        return statements;
    }

    private static bool IsDescribed(Speaker speaker) =>
        speaker is { Identity: SpeakerIdentity.AnonymousDescribed or SpeakerIdentity.RoleOnly, Kind: not (SpeakerKind.Unknown or SpeakerKind.Media or SpeakerKind.Document or SpeakerKind.Poll or SpeakerKind.Post) }
        && Normal.Name(speaker.Name).Split(' ').Any(Persons.Contains)
        && (speaker.Traits & (SpeakerTraits.Plural | SpeakerTraits.ReasonGiven | SpeakerTraits.Distance)) == 0;

    private static Speaker? NameAfter(ParsedText text, IReadOnlyList<Statement> statements, int described)
    {
        var last = Math.Min(statements.Count - 1, described + FurthestStatement);
        for (var at = described + 1; at <= last; at++)
        {
            var speaker = statements[at].Speaker;
            var told = text.Names.FirstOrDefault(name => name.Kind == NameKind.Person && name.Canonical == speaker.Name);
            if (told is not null && told.Where.Start > statements[described].Reach.Start)
            {
                return HasOwnOffice(speaker) ? null : speaker;
            }
        }

        return null;
    }

    // A role before the name is an office; “who drafted the text” after it is not.
    private static bool HasOwnOffice(Speaker speaker) => speaker.Role is { Length: > 0 } role && char.IsUpper(role[0]);

    private static Statement Renamed(Statement statement, string described, Speaker named) => statement with
    {
        Chain =
        [
            .. statement.Chain.Select(hop => hop.Name == described || hop.Name == named.Name
                ? named with { Where = hop.Where, Role = described, Traits = hop.Traits & ~SpeakerTraits.SecondHand }
                : hop),
        ],
    };

    private static int ParagraphOf(ParsedText text, Statement statement) =>
        text.Sentences[Math.Min(text.Sentences.Count - 1, Ordered.FirstEndingAfter(text.Sentences, statement.Reach.Start, sentence => sentence.Where))].Paragraph;
}
