using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing.Times;

// Which words can begin an expression, and whether what stands before it speaks of the future.
internal sealed partial class TimeReader
{
    private static readonly FrozenSet<string> Beginnings = WordTable.Words(
        """
        january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct november nov december dec
        monday mon tuesday tues tue wednesday wed weds thursday thurs thur thu friday fri saturday sat sunday sun
        mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends weekdays mornings afternoons evenings nights
        today tonight tonite yesterday tomorrow tmrw tmr otd eod eom eoy now overnight daytime nighttime
        last past previous this current same that next coming upcoming following recent
        the a an my one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
        twenty thirty forty fifty sixty seventy eighty ninety half quarter couple few several dozen ½ ¼ ¾
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth
        eighteenth nineteenth twentieth thirtieth
        right just to ending sooner approximately circa
        in at within for from between since before prior ahead after until till by no not later earlier greater as any starting beginning up on
        early late mid start middle end close turn rest remainder remaining year calendar fiscal financial school academic cy fy sy q h w
        winter spring summer autumn fall day week month weekend noon noonish midnight midday midmorning midafternoon morning afternoon evening night
        lunchtime lunch business small
        every each daily everyday nightly hourly weekly biweekly fortnightly monthly bimonthly quarterly yearly annually annual biannual biannually
        semiannual semiannually biennial biennially bi semi once twice
        seconds minutes hours days weeks months years decades centuries
        more less longer fewer least all full whole another entire around about nearly almost roughly some
        '
        twenties thirties forties fifties sixties seventies eighties nineties noughties
        """);

    /// <summary>Where the expression that is being read begins.</summary>
    private int Here { get; set; }

    // “will meet on Friday”, “is due in May”: the coming one. Looks back to the clause's verb, at most twelve pieces.
    private bool IsAhead(int at)
    {
        if (IsFronted(at))
        {
            return IsAheadAfter(at);
        }

        for (var back = at - 1; back >= 0 && back >= at - 12; back--)
        {
            switch (_text.Lower(back))
            {
                case "will" or "shall" or "ll" or "due" or "upcoming":
                case "expected" or "scheduled" or "planned" or "set" or "plans" or "expects" or "going" when IsInfinitiveOrFor(back + 1):
                    return true;
                case "must":
                    return true;
                case "." when _text.Lower(back - 1).Length == 1:
                    continue; // p.m.
                case "." or "said" or "told" or "after" or "since" or ";" when IsDeadline(at):
                    return true;
                case "." or "said" or "told" or "was" or "were" or "had" or "has" or "have" or "after" or "since" or ";" or "?" or "!":
                    return false;
                default:
                    continue;
            }
        }

        return IsDeadline(at);
    }

    // “On Friday, …” begins its sentence.
    private bool IsFronted(int at) => IsStart(at - 1) || (IsStart(at - 2) && _text.Lower(at - 1) is "on" or "in" or "at" or "from" or "during");

    private bool IsStart(int at) => at < 0 || _text.Lower(at) is "." or "!" or "?";

    // “On Friday, the ferry will resume”: the first word after the comma that tells. Looks at most eighteen pieces ahead.
    private bool IsAheadAfter(int at)
    {
        var comma = false;
        for (var next = at; next < at + 18; next++)
        {
            switch (_text.Lower(next))
            {
                case ",":
                    comma = true;
                    break;
                case "will" or "shall" when comma:
                    return true;
                case "." or ";" or "was" or "were" or "had" or "has" or "have" or "said":
                    return IsDeadline(at);
            }
        }

        return IsDeadline(at);
    }

    // “On 12 May, the mayor opened the bridge”
    private bool IsBehindAfter(int at)
    {
        var comma = false;
        for (var next = at; next < at + 18 && _text.Lower(next) is not ("." or ";" or "will" or "shall" or "to"); next++)
        {
            var word = _text.Lower(next);
            if (comma && (word is "was" or "were" or "had" || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal))))
            {
                return true;
            }

            comma |= word is ",";
        }

        return false;
    }

    // “by Friday”
    private bool IsDeadline(int at) => Is(at, "by") || Is(at - 1, "by");

    // “was closed on”, “ended in”: no day to come.
    private bool IsBehind(int at)
    {
        if (IsFronted(at))
        {
            return IsBehindAfter(at);
        }

        for (var back = at - 1; back >= 0 && back >= at - 7; back--)
        {
            var word = _text.Lower(back);
            if (word is "." or ";" or "," or "will" or "to" or "be" or "due" or "for" or "and")
            {
                return false;
            }

            if (word is "was" or "were" or "had" or "began" or "fell" or "rose" or "went" or "left" or "died" or "met" or "took" or "came" || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsInfinitiveOrFor(int at) => _text.Lower(at) is "to" or "for" or "on" or "in" or "this" or "next";
}
