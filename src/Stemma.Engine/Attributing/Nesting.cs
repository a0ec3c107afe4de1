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

        return outers;
    }

    // From source to cue.
    private Run? Place(int number) => _drafts[number] is { Cue: { } cue, Source: { IsEmpty: false } source }
        ? new Run(Math.Min(cue.First, source.First), Math.Max(cue.End, source.End)) : null;

    private bool CanHold(int inner, int outer, Run where) =>
        _drafts[outer] is { Cue: { } outerCue, Sense: CueSense.Say or CueSense.Confirm or CueSense.Deny } && _drafts[inner].Cue is { } innerCue
        && !(Place(outer) is { } place && _drafts[inner].Content.Any(run => run.Holds(place)))
        && (_tape.IsQuoted(innerCue.First) || _drafts[inner].Sentence != _drafts[outer].Sentence || !IsBeside(Syntactic.HeadOf(_tape, innerCue), Syntactic.HeadOf(_tape, outerCue)));

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
