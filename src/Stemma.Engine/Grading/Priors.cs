using Stemma.Model;

namespace Stemma.Grading;

/// <summary>How often what a kind of witness says turns out so: start values, the same for every actor.</summary>
/// <remarks>From the method notes §7; to be fitted once 200 questions are resolved. All are about the kind, none about a name.</remarks>
internal static class Priors
{
    public const double Document = 0.95;
    public const double OfficialOnOwnActs = 0.9;
    public const double OfficialOnOthers = 0.6;
    public const double NamedWitness = 0.75;
    public const double Wire = 0.9;
    public const double HiddenOfficial = 0.7;
    public const double Hidden = 0.6;
    public const double Post = 0.45;
    public const double Unattributed = 0.6;

    /// <summary>A denial costs nothing and is expected: with one unnamed official on the other side it should leave about a third (§8).</summary>
    public const double DenialOnOwnActs = 0.8;

    /// <summary>The accuracy of a speaker.</summary>
    public static double Of(Speaker speaker, bool onOwnActs) => speaker switch
    {
        { IsAnonymous: true } => IsOfficial(speaker) && speaker.Identity == SpeakerIdentity.AnonymousDescribed ? HiddenOfficial : Hidden,
        { Kind: SpeakerKind.Document or SpeakerKind.Poll } => Document,
        { Kind: SpeakerKind.Post } => Post,
        { Kind: SpeakerKind.Media } => Unattributed,
        { Identity: SpeakerIdentity.None } => Unattributed,
        _ when IsOfficial(speaker) || speaker.Kind is SpeakerKind.NonState or SpeakerKind.Politician => onOwnActs ? OfficialOnOwnActs : OfficialOnOthers,
        _ => NamedWitness,
    };

    /// <summary>Whether a speaker holds an office of a state.</summary>
    public static bool IsOfficial(Speaker speaker) =>
        speaker.Kind is SpeakerKind.Official or SpeakerKind.Military or SpeakerKind.Intelligence or SpeakerKind.Judicial;
}
