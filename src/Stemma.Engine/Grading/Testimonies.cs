using Stemma.Model;

namespace Stemma.Grading;

/// <summary>The witnesses for and against a claim, each once, strongest first.</summary>
internal sealed class Testimonies(Docket docket)
{
    // A competing number casts doubt on ours; it does not say that ours is untrue as flatly as a denial does.
    private const double CompetingNumber = 0.5;

    /// <summary>One for each origin of the claim, unless that voice has since taken it back.</summary>
    public IReadOnlyList<Testimony> For(Claim claim)
    {
        var against = Denials(claim).ToList();
        return Sorted(Supporting(claim).Where(one => !against.Exists(other => other.IsSameVoice(one) && IsLater(other, one))));
    }

    /// <summary>Denials, and the origins of competing answers, unless that voice has since come round.</summary>
    public IReadOnlyList<Testimony> Against(Claim claim)
    {
        var with = Supporting(claim).ToList();
        List<Testimony> found = [];
        foreach (var one in Denials(claim).Concat(Competitors(claim)))
        {
            if (!with.Exists(other => other.IsSameVoice(one) && !IsLater(one, other)) && !found.Exists(other => other.IsSameVoice(one) || other.Who == one.Who))
            {
                found.Add(one);
            }
        }

        return Sorted(found);
    }

    /// <summary>What denies the claim outright: by its own assertions, or as the opposite answer.</summary>
    public IEnumerable<Testimony> Denials(Claim claim) =>
        docket.Assertions(claim)
            .Where(one => one.Stance == Stance.Denies)
            .Select(one => Denial(claim, one))
            .Concat(docket.Others(claim).Where(other => AreOpposite(claim, other)).SelectMany(Supporting).Select(Weaker))
            .GroupBy(one => one.Voice.Length > 0 ? one.Voice : one.Who, StringComparer.Ordinal)
            .Select(same => same.First());

    /// <summary>Whether one answer says that the other is not so.</summary>
    public static bool AreOpposite(Claim one, Claim other) =>
        (one.Answer, other.Answer) is (Answer.Yes, Answer.No) or (Answer.No, Answer.Yes);

    /// <summary>Whether two answers cannot both be so.</summary>
    public static bool AreRivals(Claim one, Claim other) =>
        (one.Answer, other.Answer) is (Answer.Amount first, Answer.Amount second) && (first.Low > second.High || second.Low > first.High);

    private IEnumerable<Testimony> Competitors(Claim claim) => docket.Others(claim)
        .Where(other => AreRivals(claim, other))
        .SelectMany(Supporting)
        .Select(one => one with { Certainty = CompetingNumber * one.Certainty });

    private IEnumerable<Testimony> Supporting(Claim claim)
    {
        var assertions = docket.Assertions(claim).Where(one => one.Supports).ToList();
        return docket.Stemma(claim) is { } stemma && assertions.Count > 0
            ? stemma.Origins.Select(origin => Of(claim, origin, assertions)).OfType<Testimony>()
            : [];
    }

    private Testimony? Of(Claim claim, Origin origin, List<Assertion> assertions)
    {
        var behind = assertions.Where(one => origin.Reports.Contains(one.Report)).ToList();
        var voice = Testimony.VoiceOf(origin.Speaker);
        var said = behind.Find(one => one.Chain.Any(hop => Testimony.AreSame(Testimony.VoiceOf(hop), voice))) ?? behind.Find(one => one.Report == origin.First);
        return said is null ? null : new Testimony(
            origin.Name,
            voice,
            origin.Speaker,
            Accuracy(claim, origin),
            said.Certainty,
            docket.At(origin.First),
            [new Passage(said.Report, said.Sentence)]);
    }

    private double Accuracy(Claim claim, Origin origin) => origin switch
    {
        { Speaker: { } speaker } when speaker.Kind != SpeakerKind.Media => Priors.Of(speaker, docket.IsOnOwnActs(speaker, claim)),
        _ => SourceOf(origin)?.Kind switch
        {
            SourceKind.Agency => Priors.Wire,
            SourceKind.Institution => Priors.Document,
            _ => Priors.Unattributed,
        },
    };

    private Source? SourceOf(Origin origin) => origin.Witness switch
    {
        Witness.Captured captured when docket.Has(captured.Report) => docket.Book.Of(docket.Report(captured.Report).Report),
        Witness.Lost lost => docket.Book.Named(lost.Name),
        _ => null,
    };

    private Testimony Denial(Claim claim, Assertion one)
    {
        var speaker = one.Chain.Count > 0 && one.Chain[^1].Identity != SpeakerIdentity.None ? one.Chain[^1] : null;
        var accuracy = speaker is null ? Priors.Unattributed : Priors.Of(speaker, docket.IsOnOwnActs(speaker, claim));
        var who = speaker?.Name ?? docket.Report(one.Report).Report.Outlet;
        return Weaker(new Testimony(
            who, Testimony.VoiceOf(speaker), speaker, accuracy, one.Certainty, docket.At(one.Report), [new Passage(one.Report, one.Sentence)]));
    }

    private static Testimony Weaker(Testimony denial) => denial with { Accuracy = Math.Min(denial.Accuracy, Priors.DenialOnOwnActs) };

    private static bool IsLater(Testimony one, Testimony other) => one.At is { } late && other.At is { } early && late > early;

    private static List<Testimony> Sorted(IEnumerable<Testimony> all) =>
        [.. all.OrderByDescending(one => one.Weight).ThenBy(one => one.Who, StringComparer.Ordinal)];
}
