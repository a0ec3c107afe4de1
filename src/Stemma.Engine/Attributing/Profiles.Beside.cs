using Stemma.Model;

namespace Stemma.Attributing;

/// <content>What stands after a name: between commas, in brackets, party and state.</content>
internal sealed partial class Profiles
{
    // <Omar Hale>, 41, of Port Vela, the defence minister, who is …
    private void ReadBeside(Profile profile, int at)
    {
        for (var pieces = 0; pieces < 4 && at < _tape.Count; pieces++)
        {
            var word = _tape.Lower(at);
            if (pieces == 0 && word is "of" or "from" or "with")
            {
                Belong(profile, at + 1);
                return;
            }

            if (pieces == 0 && word is "is" or "was" or "became" or "as" or "remains")
            {
                AddPhrase(profile, FactSort.Predicate, at + 1, determined: true);
                return;
            }

            if (word is not ("," or "(" or "who") && !Grammar.IsDash(word))
            {
                return;
            }

            if (PartyTag(at + (word == "who" ? 0 : 1)) is > 0 and var afterTag)
            {
                profile.HasParty = true;
                at = afterTag;
                continue;
            }

            at = Beside(profile, word == "who" ? at : at + 1);
            if (at < 0)
            {
                return;
            }
        }
    }

    // One piece between commas; the place of the next comma, or −1 when there is no more.
    private int Beside(Profile profile, int at)
    {
        var word = _tape.Lower(at);
        if (_tape.IsNumber(at) && _tape.Lower(at + 1) is "," or "." or ")" or "and")
        {
            profile.IsPrivate |= int.TryParse(word, out var age) && age is > 3 and < 120;
            return at + 1;
        }

        if (word is "of" or "from")
        {
            profile.IsPrivate |= _tape.NamedAt(at + 1) is { Kind: NameKind.Place or NameKind.Other or NameKind.Person };
            return Next(at + 1);
        }

        if (word is "who")
        {
            if (_tape.Lower(at + 1) is "is" or "was" or "became" or "serves" or "served" && profile.NameKind is NameKind.Person)
            {
                AddPhrase(profile, FactSort.Predicate, _tape.Lower(at + 2) is "as" ? at + 3 : at + 2, determined: false);
            }
            else if (_tape.Lower(at + 1) is "heads" or "leads" or "runs" or "directs" or "led" or "headed" or "ran" or "chairs" or "edits" or "owns" or "studies" or "teaches" or "founded")
            {
                AddPhrase(profile, FactSort.Belonging, at + 2, determined: false);
            }

            return -1;
        }

        return AddPhrase(profile, FactSort.Apposition, at, determined: false) ? Next(at) : -1;
    }

    // R-Iowa, (D-Calif.), R, (R)
    private int PartyTag(int at)
    {
        var word = _tape.Lower(at);
        if (word.Length > 2 && word[0] is 'r' or 'd' or 'i' && word[1] == '-' && _tape.IsCapital(at))
        {
            return EndOfTag(at + 1);
        }

        return word is "r" or "d" or "i" && _tape.IsCapital(at) && (_tape.Lower(at + 1) is ")" or "," || (_tape.IsHyphen(at + 1) || _tape.Lower(at + 1) is "–") && _tape.IsCapital(at + 2)) ? EndOfTag(at + 1) : -1;
    }

    private int EndOfTag(int at)
    {
        for (var end = at; end < at + 5; end++)
        {
            if (_tape.Lower(end) is "," or ")")
            {
                return _tape.Lower(end) is ")" ? end + 1 : end;
            }
        }

        return at;
    }

    private int Next(int at)
    {
        for (var end = at; end < _tape.Count && end - at < 40 && !Grammar.IsFinal(_tape.Lower(end)) && !_tape.IsQuoted(end); end++)
        {
            if (_tape.Lower(end) is ",")
            {
                return end;
            }
        }

        return -1;
    }
}
