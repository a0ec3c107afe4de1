using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Reads the statements of one sentence.</summary>
internal sealed class SentenceReader
{
    // “…, Hale told Kestrel 24, the Harbour Times reported”: the second cue's content is all before, the first cue with it.
    private const int MostBetween = 14;

    private readonly Tape _tape;
    private readonly int _number;
    private readonly Run _sentence;
    private readonly List<Cue> _cues;
    private readonly Subjects _subjects;
    private readonly ReportedForms _forms;
    private readonly List<Draft> _drafts = [];
    private readonly List<Draft> _citations = [];
    private int _read;

    private SentenceReader(Tape tape, int number, Run sentence)
    {
        _tape = tape;
        _number = number;
        _sentence = sentence;
        _cues = CueFinder.Cues(tape, _sentence);
        _subjects = new Subjects(tape, _sentence, _cues);
        _forms = new ReportedForms(tape, number, _sentence);
    }

    /// <summary>The statements with a cue in the sentence, in order of their cues.</summary>
    public static IReadOnlyList<Draft> Drafts(Tape tape, int sentence) => Drafts(tape, sentence, tape.Sentence(sentence));

    /// <summary>The same for a part of the sentence.</summary>
    public static IReadOnlyList<Draft> Drafts(Tape tape, int sentence, Run part)
    {
        var reader = new SentenceReader(tape, sentence, part);
        for (var number = 0; number < reader._cues.Count; number++)
        {
            reader.Read(number);
        }

        return [.. reader._drafts, .. reader._citations];
    }

    private void Read(int number)
    {
        var cue = _cues[number];
        if (cue.Where.First < _read)
        {
            return;
        }

        var citing = _subjects.Cited(number);
        var draft = cue.Form switch
        {
            CueForm.Preposition => Preposition(number),
            CueForm.Passive => _forms.Passive(cue, _subjects.Of(number), ClauseStart(number), Ceiling(number, 1)),
            CueForm.Participle => Participle(number),
            _ => _forms.Quoting(cue, _subjects.Of(number), _sentence.End) ?? Inverted(number) ?? Finite(number),
        };
        if (draft is { Content.Count: > 0 })
        {
            _subjects.Keep(number, draft.Source ?? default);
            _read = Math.Max(_read, draft.Cue?.End ?? 0);
            _drafts.Add(draft with { Cited = citing });
            Cite(draft.Source, citing);
        }
    }

    // “X, citing two officials, said”: X cites them, and that is said too.
    private void Cite(Run? source, Run? cited)
    {
        if (source is { IsEmpty: false } && cited is { IsEmpty: false } whom && !_citations.Exists(one => one.Content[0] == whom))
        {
            _citations.Add(new Draft(_number, source, new Run(whom.First - 1, whom.First), [whom], CueSense.Say) { IsCitation = true });
        }
    }

    // According to X, …   …, according to X.   …, according to X, …
    private Draft? Preposition(int number)
    {
        var cue = _cues[number];
        var before = ContentBounds.Before(_tape, ClauseStart(number), cue.Where.First);
        var source = NounPhrases.After(_tape, cue.Where.End, _sentence.End, withApposition: true);
        if (before.IsEmpty && _tape.Lower(source.End) != ",")
        {
            source = NounPhrases.After(_tape, cue.Where.End, _sentence.End, withApposition: false);
        }

        if (source.IsEmpty)
        {
            return null;
        }

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
        if (cue.Verb.Takes is not (Takes.Anything or Takes.Clause) || cue.Verb.Sense is CueSense.Deny or CueSense.Intend || before < _sentence.First || !(isQuoted || _tape.Lower(before) == ",") || cue.Where.Length > 2)
        {
            return null;
        }

        var source = NounPhrases.After(_tape, cue.Where.End, _sentence.End, withApposition: true);
        var next = _tape.Lower(source.End);
        var isEnd = source.End >= _sentence.End || next is "," or ")" or "in" or "on" or "at" or "during" or "after" or "who" or "as" or "when" or ":" || Grammar.IsFinal(next) || _tape.IsQuoted(source.End) || Grammar.IsDay(next);
        return source.IsEmpty || !isEnd || cue.Verb.Lemma is "tell" || (!isQuoted && !IsSpeaker(source)) ? null
            : Make(cue, source, ContentBounds.Before(_tape, ClauseStart(number), cue.Where.First), Resumed(number, source.End));
    }

    // A word that can speak: a name, a pronoun, a noun for those who do.
    private bool IsSpeaker(Run source)
    {
        var head = SpeakerPhrase.Of(_tape, source).Head;
        return _tape.NameAt(head) is not null || Grammar.IsPronoun(_tape.Lower(head)) || SpeakerWords.KindOf(_tape.Lemma(head)) is not null;
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
        var source = _subjects.Of(number);
        if (source.IsEmpty || IsNobody(source))
        {
            return null;
        }

        var after = AfterCue.Read(_tape, cue, _sentence.End);
        if (ToldOn(number, source, after) is { } passed)
        {
            return passed;
        }

        var isOwn = source.End == cue.Where.First;
        var content = ContentBounds.After(_tape, after.Start, Ceiling(number));
        var mayPrecede = isOwn && (source.First > _sentence.First || IsAfterQuote(source.First)) && (_tape.Lower(source.First - 1) == "," || _tape.IsQuoted(source.First - 1) || Grammar.IsDash(_tape.Lower(source.First - 1)));
        if (mayPrecede && IsCut(after.Start) && (cue.Verb.Takes is Takes.Anything or Takes.Clause || _tape.IsQuoted(source.First - 1)))
        {
            var before = source.First == _sentence.First ? _tape.Quotes[_tape.QuoteAt(source.First - 1)] : ContentBounds.Before(_tape, ClauseStart(number), source.First);
            var resumes = !content.IsEmpty && _tape.Lower(after.Start) == "," && !IsComment(content) && !IsNextSource(number, content.First) && (_tape.IsQuoted(content.First) || !_tape.IsQuoted(source.First - 1));
            return Make(cue, source, before, resumes ? content : default) is { } made ? made with { Listener = after.Listener } : null;
        }

        content = IsRelative(source) ? UpToComma(content) : content;
        return Make(cue, source, default, content) is { } plain ? plain with { Listener = after.Listener } : null;
    }

    // “…, Hale told Kestrel 24, the Harbour Times reported”
    private bool IsNextSource(int number, int at) =>
        number + 1 < _cues.Count && NounPhrases.Before(_tape, _cues[number + 1].Where.First, _cues[number].Where.End).First == at;

    // “Hale, who said the plan was dead, left”
    private bool IsRelative(Run source) => _tape.Lower(source.First) is "who" or "which" && _tape.Lower(source.First - 1) == ",";

    private Run UpToComma(Run content)
    {
        for (var at = content.First; at < content.End; at++)
        {
            if (_tape.Lower(at) == "," && !_tape.IsQuoted(at))
            {
                return new Run(content.First, at);
            }
        }

        return content;
    }

    // “no government said”, “who says so?”
    private bool IsNobody(Run source) =>
        _tape.Lower(source.First) is "no" or "nobody" or "none" or "neither" || (_tape.Lower(source.First) == "that" && _tape.Lower(source.First + 1) == "no") || (_tape.Lower(source.First) == "who" && source.First == _sentence.First);

    // “Y told X, which reported …”: what X reported is what Y said.
    private Draft? ToldOn(int number, Run source, AfterCue after)
    {
        if (after.Listener is null || _tape.Lower(after.Start) != "," || _tape.Lower(after.Start + 1) != "which" || number + 1 >= _cues.Count || _cues[number + 1].Where.First != after.Start + 2)
        {
            return null;
        }

        var next = _cues[number + 1];
        _read = next.Where.End;
        return Make(_cues[number], source, default, ContentBounds.After(_tape, AfterCue.Read(_tape, next, _sentence.End).Start, _sentence.End)) is { } made
            ? made with { Listener = after.Listener, ToldOn = true } : null;
    }

    // Nothing follows a cue that is said.
    private bool IsCut(int at) => at >= _sentence.End || _tape.Lower(at) is "," or ")" || Grammar.IsFinal(_tape.Lower(at));

    // “Will they go?” Ortiz said: two sentences for the eye, one for the sense.
    private bool IsAfterQuote(int at) =>
        _tape.IsQuoted(at - 1) && !_tape.BeginsParagraph(_number);

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
        var source = _subjects.OfParticiple(number);
        return source.IsEmpty ? null : Make(cue, source, default, content);
    }

    // Words before a cue reach back to the statement before it, or to the sentence's start.
    private int ClauseStart(int number) =>
        number > 0 && _drafts.Count > 0 && _drafts[^1].Content[^1].End is var end && end <= _cues[number].Where.First && _drafts[^1].Cue is { } cue && end <= cue.First && _cues[number].Where.First - cue.End > MostBetween
            ? cue.End : _sentence.First;

    // Words after a cue reach to the next statement that is no part of them.
    private int Ceiling(int number, int ahead = 0)
    {
        // A passive's own “saying” does not end it.
        number += ahead > 0 && number + 1 < _cues.Count && _tape.Lower(_cues[number + 1].Head - 1) == "as" ? ahead : 0;
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
        if (link == "," && !subject.IsEmpty && next.Form is CueForm.Finite && IsCut(AfterCue.Read(_tape, next, _sentence.End).Start))
        {
            return subject.First - 1;
        }

        return !subject.IsEmpty && (link is "but" or "while" or ";" or "although" or "though" || (link is "and" && _tape.Lower(subject.First - 2) == ",")) ? subject.First - 1 : _sentence.End;
    }

    // “… that they had agreed, citing two officials”: whom it cites is not said.
    private Run BeforeCiting(Run content)
    {
        for (var at = content.First + 1; at < content.End - 1; at++)
        {
            if (_tape.Lower(at) == "," && CueFinder.IsCiting(_tape, at + 1) && !_tape.IsQuoted(at))
            {
                return new Run(content.First, at);
            }
        }

        return content;
    }

    private Draft? Make(Cue cue, Run source, Run before, Run after)
    {
        after = BeforeCiting(cue.Verb.Sense is CueSense.Deny ? ContentBounds.Denied(_tape, after) : after);
        Run[] content = [.. ((Run[])[before, after]).Where(run => !run.IsEmpty)];
        return content.Length == 0 ? null
            : new Draft(_number, source, cue.Where, content, cue.Sense);
    }
}
