namespace Stemma.Attributing;

/// <summary>Keeps the day with what is said of it: a content never ends inside a date, nor before one that belongs to it.</summary>
internal sealed class ContentDays
{
    // A tree is at most as deep as this between a date and what it dates.
    private const int Climb = 6;

    private readonly Tape _tape;
    private readonly List<Run> _times = [];

    /// <summary>Finds the tokens of each date and time once.</summary>
    public ContentDays(Tape tape)
    {
        _tape = tape;
        var at = 0;
        foreach (var time in tape.Parsed.Times)
        {
            while (at < tape.Count && tape.Parsed.Tokens[at].Where.End <= time.Where.Start)
            {
                at++;
            }

            var first = at;
            while (at < tape.Count && tape.Parsed.Tokens[at].Where.Start < time.Where.End)
            {
                at++;
            }

            if (at > first)
            {
                _times.Add(new Run(first, at));
            }
        }
    }

    /// <summary>The content, with the rest of the date that it ends in, and with the date after it that its own words govern: “signed it | on 28 April”.</summary>
    /// <param name="content">What is said.</param>
    /// <param name="others">Sources, cues and other contents, in reading order: they are left alone.</param>
    public Run Whole(Run content, List<Run> others)
    {
        var number = _times.BinarySearch(new Run(content.End, content.End), Comparer<Run>.Create((one, other) => one.End <= other.First ? -1 : one.First > other.First + 1 ? 1 : 0));
        if (number < 0)
        {
            return content;
        }

        var time = _times[number];
        var whole = content with { End = time.End };
        var isCut = time.First < content.End;
        var follows = time.First == content.End || (time.First == content.End + 1 && _tape.Lower(content.End) is "on" or "in" or "since" or "by" or "until" or "from" or "before" or "after" or "at");
        return (isCut || (follows && IsOf(time, content))) && SpanLinks.Around(others, new Run(content.End, whole.End)) < 0 ? whole : content;
    }

    private bool IsOf(Run time, Run content)
    {
        var at = Syntactic.HeadOf(_tape, time);
        for (var step = 0; step < Climb && at >= content.End; step++)
        {
            var head = _tape.HeadOf(at);
            if (head == at)
            {
                return false;
            }

            at = head;
        }

        return at >= content.First && at < content.End;
    }
}
