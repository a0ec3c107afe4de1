using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Reads the statements of one sentence.</summary>
internal sealed class SentenceReader
{
    private readonly Tape _tape;
    private readonly int _number;
    private readonly Run _sentence;
    private readonly List<Cue> _cues;
    private readonly Run[] _sources;
    private readonly List<Draft> _drafts = [];

    private SentenceReader(Tape tape, int number)
    {
        _tape = tape;
        _number = number;
        _sentence = tape.Sentence(number);
        _cues = CueFinder.Cues(tape, _sentence);
        _sources = new Run[_cues.Count];
    }

    /// <summary>The statements with a cue in the sentence, in order of their cues.</summary>
    public static IReadOnlyList<Draft> Drafts(Tape tape, int sentence)
    {
        var reader = new SentenceReader(tape, sentence);
        for (var number = 0; number < reader._cues.Count; number++)
        {
            reader.Read(number);
        }

        return reader._drafts;
    }

    private void Read(int number)
    {
        var cue = _cues[number];
        var draft = cue.Form switch
        {
            CueForm.Preposition => Preposition(number),
            CueForm.Passive => Passive(number),
            CueForm.Participle => Participle(number),
            _ => Inverted(number) ?? Finite(number),
        };
        if (draft is { Content.Count: > 0 })
        {
            _sources[number] = draft.Source ?? default;
            _drafts.Add(draft);
        }
    }

    // According to X, …   …, according to X.   …, according to X, …
    private Draft? Preposition(int number)
    {
        var cue = _cues[number];
        var source = NounPhrases.After(_tape, cue.Where.End, _sentence.End, withApposition: true);
        if (source.IsEmpty)
        {
            return null;
        }

        var before = ContentBounds.Before(_tape, ClauseStart(number), cue.Where.First);
        var after = _tape.Lower(source.End) is "," || before.IsEmpty ? ContentBounds.After(_tape, source.End, Ceiling(number)) : default;
        return Make(cue, source, before, IsTail(after) && !before.IsEmpty ? default : after);
    }

    // What follows the comma is said too, unless it comments on the saying.
    private bool IsTail(Run after) => !after.IsEmpty && _tape.Lower(after.First) is "which" or "who" or "while" or "although" or "though" or "whose" or "citing";

    // “…,” said X.
    private Draft? Inverted(int number)
    {
        var cue = _cues[number];
        var before = cue.Where.First - 1;
        var isQuoted = _tape.IsQuoted(before);
        if (cue.Verb.Takes is not (Takes.Anything or Takes.Clause) || before < _sentence.First || !(isQuoted || _tape.Lower(before) == ",") || cue.Where.Length > 2)
        {
            return null;
        }

        var source = NounPhrases.After(_tape, cue.Where.End, _sentence.End, withApposition: true);
        var next = _tape.Lower(source.End);
        var isEnd = source.End >= _sentence.End || next is "," or ")" or "in" or "on" or "at" or "during" or "after" or "who" or "as" or "when" or ":" || Grammar.IsFinal(next) || _tape.IsQuoted(source.End) || Grammar.IsDay(next);
        return source.IsEmpty || !isEnd ? null
            : Make(cue, source, ContentBounds.Before(_tape, ClauseStart(number), cue.Where.First), Resumed(number, source.End));
    }

    // … that goes on after the speaker: “…,” said X, “…”
    private Run Resumed(int number, int at)
    {
        var next = at;
        while (next < _sentence.End && next - at < 12 && !_tape.IsQuoted(next))
        {
            next++;
        }

        return next < _sentence.End && _tape.IsQuoted(next) && _tape.Lower(next - 1) is "," or ":" or "." && next < Ceiling(number)
            ? ContentBounds.After(_tape, next, Ceiling(number)) : default;
    }

    private Draft? Finite(int number)
    {
        var cue = _cues[number];
        var source = Subject(number);
        if (source.IsEmpty)
        {
            return null;
        }

        var after = AfterCue.Read(_tape, cue, _sentence.End);
        var isOwn = source.End == cue.Where.First;
        var content = ContentBounds.After(_tape, after.Start, Ceiling(number));
        var mayPrecede = isOwn && source.First > _sentence.First && (_tape.Lower(source.First - 1) == "," || _tape.IsQuoted(source.First - 1) || Grammar.IsDash(_tape.Lower(source.First - 1)));
        var isCut = after.Start >= _sentence.End || _tape.Lower(after.Start) is "," or ")" || Grammar.IsFinal(_tape.Lower(after.Start));
        if (mayPrecede && isCut && (cue.Verb.Takes is Takes.Anything || _tape.IsQuoted(source.First - 1)))
        {
            var before = ContentBounds.Before(_tape, ClauseStart(number), source.First);
            var resumes = !content.IsEmpty && _tape.Lower(after.Start) == "," && !IsComment(content) && (_tape.IsQuoted(content.First) || !_tape.IsQuoted(source.First - 1));
            return Make(cue, source, before, resumes ? content : default) is { } made ? made with { Listener = after.Listener } : null;
        }

        return Make(cue, source, default, content) is { } plain ? plain with { Listener = after.Listener } : null;
    }

    // “…, he said, pointing to the map”
    private bool IsComment(Run content)
    {
        var word = _tape.Lower(content.First);
        return IsTail(content) || Grammar.IsLinker(word) || (word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 5) || word is "as" or "when" or "before" or "after" or "and" or "but";
    }

    // saying, adding: the subject is the one before
    private Draft? Participle(int number)
    {
        var cue = _cues[number];
        var after = AfterCue.Read(_tape, cue, _sentence.End);
        var content = ContentBounds.After(_tape, after.Start, Ceiling(number));
        var source = Earlier(number);
        return source.IsEmpty ? null : Make(cue, source, default, content);
    }

    // was said by X; is said to have fled
    private Draft? Passive(int number)
    {
        var cue = _cues[number];
        if (_tape.Lower(cue.Where.End) != "by" || cue.Verb.Takes is Takes.Object)
        {
            return null;
        }

        var source = NounPhrases.After(_tape, cue.Where.End + 1, _sentence.End, withApposition: true);
        return source.IsEmpty ? null : Make(cue, source, ContentBounds.Before(_tape, ClauseStart(number), cue.Where.First), default);
    }

    private Run Subject(int number)
    {
        var cue = _cues[number];
        var floor = number > 0 ? _cues[number - 1].Where.End : _sentence.First;
        var before = _tape.Lower(cue.Where.First - 1);
        if (cue.Where.First <= floor || before is "and" or "but" or "then" or "or")
        {
            return Earlier(number);
        }

        return NounPhrases.Before(_tape, cue.Where.First, floor);
    }

    // The subject of the cue before, or the one the sentence begins with.
    private Run Earlier(int number)
    {
        for (var back = number - 1; back >= 0; back--)
        {
            if (!_sources[back].IsEmpty)
            {
                return _sources[back];
            }
        }

        var first = _sentence.First;
        while (first < _sentence.End && (Grammar.IsStop(_tape.Lower(first)) || _tape.Lower(first) is ","))
        {
            first++;
        }

        return first >= _cues[number].Where.First || _tape.IsQuoted(first) ? default
            : NounPhrases.After(_tape, first, _cues[number].Where.First, withApposition: false);
    }

    // Words before a cue reach back to the statement before it, or to the sentence's start.
    private int ClauseStart(int number) =>
        number > 0 && _drafts.Count > 0 && _drafts[^1].Content[^1].End is var end && end <= _cues[number].Where.First && _drafts[^1].Cue is { } cue && end <= cue.First
            ? cue.End : _sentence.First;

    // Words after a cue reach to the next statement that is no part of them.
    private int Ceiling(int number)
    {
        if (number + 1 >= _cues.Count)
        {
            return _sentence.End;
        }

        var next = _cues[number + 1];
        var edge = next.Where.First - 1;
        if (next.Form is CueForm.Participle)
        {
            return _tape.Lower(edge) == "," ? edge : _sentence.End;
        }

        if (_tape.Lower(edge) is "and" or "but")
        {
            return edge;
        }

        if (next.Form is CueForm.Preposition || _tape.IsQuoted(edge))
        {
            return _tape.Lower(edge) == "," ? edge : _sentence.End;
        }

        var subject = NounPhrases.Before(_tape, next.Where.First, _cues[number].Where.End);
        var link = _tape.Lower(subject.First - 1);
        return !subject.IsEmpty && (link is "but" or "while" or ";" or "although" or "though" || (link is "and" && _tape.Lower(subject.First - 2) == ",")) ? subject.First - 1 : _sentence.End;
    }

    private Draft? Make(Cue cue, Run source, Run before, Run after)
    {
        Run[] content = [.. ((Run[])[before, after]).Where(run => !run.IsEmpty)];
        return content.Length == 0 ? null
            : new Draft(_number, source, cue.Where, content, cue.IsNegated && cue.Verb.Sense is CueSense.Confirm ? CueSense.Doubt : cue.Verb.Sense);
    }
}
