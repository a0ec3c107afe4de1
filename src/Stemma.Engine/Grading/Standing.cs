using Stemma.Model;
using Stemma.Words;

namespace Stemma.Grading;

/// <summary>What those who would know say of a claim on the record, and when last.</summary>
/// <param name="Confirmed">The last confirmation; null if there is none.</param>
/// <param name="Denied">The last denial; null if there is none.</param>
/// <param name="IsOneVoice">Whether one speaker did both.</param>
internal sealed record Standing(Standing.Word? Confirmed, Standing.Word? Denied, bool IsOneVoice)
{
    // “May send” is no confirmation.
    private const double LeastCertainty = 0.5;

    /// <summary>A word on the record.</summary>
    internal sealed record Word(Assertion Assertion, Moment? At)
    {
        public bool IsAfter(Word other) => At is { } late && other.At is { } early && late > early;
    }

    public static Standing Of(Claim claim, Docket docket)
    {
        var opposite = docket.Others(claim).Where(other => Testimonies.AreOpposite(claim, other)).ToList();
        var confirming = docket.Assertions(claim).Where(one => IsConfirmation(one, claim, docket)).ToList();
        var denying = docket.Assertions(claim).Where(one => one.Stance == Stance.Denies && IsOnTheRecord(one))
            .Concat(opposite.SelectMany(other => docket.Assertions(other).Where(one => IsConfirmation(one, other, docket))))
            .ToList();
        var (yes, no) = (Last(confirming, docket), Last(denying, docket));
        return new Standing(yes, no, confirming.Exists(one => denying.Exists(other => IsSameVoice(one, other))));
    }

    // Of several the last first said: a late copy of an early word is not a later word.
    private static Word? Last(List<Assertion> all, Docket docket) => all
        .GroupBy(Voice, StringComparer.Ordinal)
        .Select(voice => voice.First())
        .Select(one => new Word(one, docket.At(one.Report)))
        .OrderBy(word => word.At)
        .LastOrDefault();

    private static bool IsConfirmation(Assertion one, Claim claim, Docket docket) =>
        one.Supports && one.Certainty >= LeastCertainty
        && (IsDocument(one)
            || (IsOnTheRecord(one) && (one.Sense == CueSense.Confirm || (IsOwnWord(one) && docket.IsOnOwnActs(one, claim)))));

    // “According to the report” is no document that would know.
    private static bool IsDocument(Assertion one) =>
        Speaker(one) is { Kind: SpeakerKind.Document, IsAnonymous: false } document
        && Normal.Name(document.Name).Split(' ')[^1] is not ("report" or "reports" or "article" or "story" or "text" or "account");

    // The one who speaks, whatever outlet carried it.
    private static Speaker? Speaker(Assertion one) => one.Chain.LastOrDefault(hop => hop.Kind != SpeakerKind.Media);

    private static bool IsOwnWord(Assertion one) =>
        one.Sense is CueSense.Say or CueSense.Intend or CueSense.Deny or CueSense.Refuse && Speaker(one)?.Kind is SpeakerKind.Official or SpeakerKind.Military;

    private static bool IsOnTheRecord(Assertion one) =>
        Speaker(one) is { Identity: SpeakerIdentity.Named or SpeakerIdentity.RoleOnly } speaker
        && (Priors.IsOfficial(speaker) || (one.Sense == CueSense.Confirm && speaker.Kind == SpeakerKind.Organisation));

    private static bool IsSameVoice(Assertion one, Assertion other) => Testimony.AreSame(Voice(one), Voice(other));

    private static string Voice(Assertion one) => Testimony.VoiceOf(Speaker(one));
}
