using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Finds inside whose words a statement stands: “Ortiz said Hale had promised …”, “…, Hale said, the Harbour Times reported”.</summary>
/// <remarks>
/// A statement stands inside another if its cue and source lie in the other's content, and the tree does not say that its clause only
/// goes with that of the other's cue: “when Hale testified and Ortiz asked”.
/// </remarks>
internal sealed class Nesting
{
    private const int Climb = 12;
    private const int Near = 4;

    private readonly Tape _tape;
    private readonly IReadOnlyList<Draft> _drafts;
    private readonly List<(Run Where, int Draft)> _contents;

    /// <summary>Reads where the contents are.</summary>
    public Nesting(Tape tape, IReadOnlyList<Draft> drafts)
    {
        _tape = tape;
        _drafts = drafts;
        _contents = [.. drafts.SelectMany((draft, number) => draft.Content.Select(run => (run, number))).OrderBy(pair => pair.run.First).ThenByDescending(pair => pair.run.End)];
    }

    /// <summary>For each draft the number of the one right around it; −1 if none is.</summary>
    public int[] Outers()
    {
        var outers = new int[_drafts.Count];
        Array.Fill(outers, -1);
        List<(Run Where, int Draft)> open = [];
        var next = 0;
        foreach (var number in Enumerable.Range(0, _drafts.Count).Where(number => Place(number) is not null).OrderBy(number => Place(number)!.Value.First))
        {
            var place = Place(number)!.Value;
            for (; next < _contents.Count && _contents[next].Where.First <= place.First; next++)
            {
                open.RemoveAll(one => one.Where.End <= _contents[next].Where.First);
                open.Add(_contents[next]);
            }

            open.RemoveAll(one => one.Where.End <= place.First);
            outers[number] = open.Where(one => one.Draft != number && one.Where.Holds(place) && CanHold(number, one.Draft, one.Where))
                .OrderBy(one => one.Where.Length).Select(one => one.Draft).FirstOrDefault(-1);
        }

        for (var number = 0; number < outers.Length; number++)
        {
            outers[number] = outers[number] < 0 ? Governor(number) : outers[number];
        }

        return outers;
    }

    // What the content left out, though the tree or the place says it is said: “Ortiz said the mayor left after he told …”; “According to Ortiz, the mayor left, and he told …”.
    private int Governor(int number)
    {
        if (Place(number) is not { } place || _tape.IsQuoted(place.First))
        {
            return -1;
        }

        for (var other = Math.Max(0, number - Near); other < Math.Min(_drafts.Count, number + Near); other++)
        {
            if (other != number && _drafts[other] is { Cue: { } cue, Sense: CueSense.Say or CueSense.Confirm } && _drafts[other].Sentence == _drafts[number].Sentence && cue.End <= place.First && _drafts[number].Content.All(run => run.First > cue.First)
                && (IsCounted(other, place) || IsFronted(other, place, Syntactic.HeadOf(_tape, _drafts[number].Cue!.Value)) || (!_tape.IsQuoted(_drafts[other].Content[0].First) && IsClauseOf(Syntactic.HeadOf(_tape, _drafts[number].Cue!.Value), Syntactic.HeadOf(_tape, cue)))))
            {
                return other;
            }
        }

        return -1;
    }

    // “A poll shows what people think: six in ten said …”
    private bool IsCounted(int other, Run place) =>
        _tape.Lower(place.First - 1) is ":" && _drafts[other] is { Source: { } source, Content: [.., var last] } && last.End >= place.First - 1
        && IsPoll(source) && !IsPoll(place);

    private bool IsPoll(Run source) => SpeakerPhrase.Of(_tape, source) is { Noun: { Sort: NounSort.Paper, Kind: SpeakerKind.Poll } };

    private bool IsFronted(int other, Run place, int verb) =>
        _drafts[other] is { Cue: { } cue, Source: { } source } && _tape.Lower(cue.First) is "according" && source.End <= place.First
        && _drafts[other].Content is [var first, ..] && first.First >= source.End && cue.First - _tape.Sentence(_drafts[other].Sentence).First <= 1
        && IsMain(verb);

    private bool IsMain(int at)
    {
        for (var step = 0; step < Climb && Syntactic.Relation(_tape, at) is "conj"; step++)
        {
            at = _tape.HeadOf(at);
        }

        return Syntactic.Relation(_tape, at) is "root" or "";
    }

    // Up from the inner verb to the outer one, which takes its clause for object.
    private bool IsClauseOf(int inner, int outer) => outer < inner && Step(inner, outer) is "ccomp";

    // From source to cue.
    private Run? Place(int number) => Place(_drafts[number]);

    private static Run? Place(Draft draft) => draft is { Cue: { } cue, Source: { IsEmpty: false } source }
        ? new Run(Math.Min(cue.First, source.First), Math.Max(cue.End, source.End)) : null;

    private bool CanHold(int inner, int outer, Run where) =>
        _drafts[outer] is { Cue: { } outerCue, Sense: CueSense.Say or CueSense.Confirm or CueSense.Deny } && _drafts[inner].Cue is { } innerCue
        && !(Place(outer) is { } place && _drafts[inner].Content.Any(run => run.Holds(place)))
        && (_tape.IsQuoted(innerCue.First) || ((_drafts[inner].Sentence == _drafts[outer].Sentence || _tape.Lower(outerCue.First) is ":") && !IsBeside(Syntactic.HeadOf(_tape, innerCue), Syntactic.HeadOf(_tape, outerCue))));

    // Up from the inner verb to the outer one: by what relation does its clause hang there? Or does the outer one only go with the inner?
    private bool IsBeside(int inner, int outer) =>
        Step(inner, outer) is "conj" || (inner < outer && Step(inner, outer) is "advcl") || (outer < inner && Step(outer, inner) is "advcl");

    // The last relation on the way up from one token to another; null if there is no such way.
    private string? Step(int low, int high)
    {
        for (var (step, at) = (0, low); step < Climb && _tape.HeadOf(at) != at; step++)
        {
            var head = _tape.HeadOf(at);
            if (head == high)
            {
                return Syntactic.Relation(_tape, at);
            }

            at = head;
        }

        return null;
    }
}
