namespace Stemma.Attributing;

/// <summary>The phrases by which a report says how near a source is, and why it is not named.</summary>
internal static class AnonymityWords
{
    private static readonly string[] Distances =
    [
        "familiar with", "briefed on", "briefed about", "close to", "aware of", "with knowledge of",
        "knowledgeable about", "informed of", "informed on", "informed about", "privy to", "acquainted with", "apprised of", "who know about", "who knows about", "in the know",
        "with insight into", "with access to", "read in on", "tracking the matter", "following the talks", "around the table",
    ];

    private static readonly string[] FirstHand =
    [
        "who attended", "who witnessed", "who saw", "who was present", "who were present", "who was there", "who were there", "who took part", "who participated", "who heard",
        "who was in the room", "who were in the room", "who was on board", "who was aboard", "who watched", "who was at the", "who were at the", "who sat in", "who survived", "who escaped",
        "who was inside", "who treated", "who filmed", "who helped carry", "who found", "who lived through", "who negotiated", "who drafted", "present at", "in attendance",
        "direct knowledge", "first-hand", "firsthand", "first hand", "involved in", "directly involved", "taking part in", "eyewitness", "on the scene", "participants in", "participant in",
    ];

    private static readonly string[] Reasons =
    [
        "condition of anonymity", "condition of not being", "on condition they", "on condition he", "on condition she", "not authorised to", "not authorized to", "unauthorised to", "unauthorized to",
        "were not permitted to", "was not permitted to", "was not allowed to", "were not allowed to", "not cleared to", "lacked authorization", "lacked authorisation", "without authorisation", "without authorization",
        "asked not to be", "asked to remain", "asked for anonymity", "requested anonymity", "request anonymity", "granted anonymity", "declined to be named", "declined to be identified", "refused to be named",
        "wished to remain anonymous", "wanted to remain anonymous", "did not want to be named", "did not want to be identified", "did not wish to be", "wished not to be", "insisted on anonymity", "insisting on anonymity",
        "anonymously", "on background", "not to be named", "not to be identified", "not be named", "not be identified", "off the record", "sensitivity of", "sensitive nature", "spoke privately",
        "speak privately", "speaking privately", "for fear of", "fearing reprisals", "fearing retribution", "fear reprisal", "to discuss internal", "to speak candidly", "speak frankly", "spoke frankly", "to avoid retaliation",
        "to describe private", "to discuss private", "private conversations", "because the matter is", "citing the sensitivity", "citing security", "for security reasons", "not his real name", "not her real name", "in line with government rules",
        "as is customary", "not for attribution", "under briefing rules", "according to the rules of the briefing", "use only his first name", "use only her first name", "only one name",
    ];

    /// <summary>Whether the words say that the source is near the matter, not in it.</summary>
    public static bool TellDistance(ReadOnlySpan<char> words) => HasAny(words, Distances);

    /// <summary>Whether the words say that the source saw or did it.</summary>
    public static bool TellFirstHand(ReadOnlySpan<char> words) => HasAny(words, FirstHand);

    /// <summary>Whether the words say why somebody is not named, or that he asked for it.</summary>
    public static bool TellReason(ReadOnlySpan<char> words) => HasAny(words, Reasons);

    private static bool HasAny(ReadOnlySpan<char> words, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (words.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
