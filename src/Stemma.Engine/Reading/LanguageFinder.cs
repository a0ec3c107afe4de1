using System.Collections.Frozen;
using System.Text;
using Stemma.Words;

namespace Stemma.Reading;

/// <summary>Tells the language of a text by its script and its commonest small words: cheap, and the same on every computer.</summary>
internal static class LanguageFinder
{
    // Enough to be sure of, little enough to cost nothing.
    private const int Reach = 4_000;

    // Fewer words than this decide nothing; the page's own claim then counts.
    private const int FewestWords = 12;

    // English news has 35–45 % such words, other languages under 8 % of English ones.
    private const double LeastShare = 0.12;

    private static readonly FrozenDictionary<string, string[]> Languages = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["en"] = "the of and to in that is for on with was as by at from it has have be are said not he his they this which but who will an were had",
        ["es"] = "el la los las de del que en y un una por con para se su al lo como más pero sus este ha fue son está es",
        ["fr"] = "le la les des du de et en un une que qui dans pour par sur au aux est ce il elle pas plus avec sont ont été cette",
        ["de"] = "der die das und den dem des ein eine einen in zu mit von auf für ist im nicht sich auch als es an werden hat wird bei aus nach",
        ["it"] = "il lo la gli le di del della dei che e in un una per con non sono è da al alla nel ha anche si più come dal",
        ["pt"] = "o a os as de do da dos das que em um uma para com não no na por se mais ao foi é são como pelo pela também",
        ["nl"] = "de het een en van in op te dat die is met voor zijn aan er niet ook om door naar heeft werd bij uit maar worden",
        ["sv"] = "och att det som en på är av för med till den har inte om ett han men var jag sig från vi så kan när",
        ["da"] = "og at det som en på er af for med til den har ikke om et han men var sig fra vi så kan når blev ved",
        ["no"] = "og at det som en på er av for med til den har ikke om et han men var seg fra vi så kan når ble ved også",
        ["fi"] = "ja on ei se että oli hän ovat mutta kun myös joka mukaan sen kanssa ole jos niin tai vuoden sanoo",
        ["pl"] = "i w na z do nie się że jest to o jak po od za przez dla są ale który która oraz był był tym przed",
        ["cs"] = "a v se na je že s z o do to k i ve za by jsou ale jako podle po od pro není byl které také",
        ["hu"] = "a az és hogy nem is egy van volt meg már csak de ez azt szerint el ki mint még vagy lesz",
        ["ro"] = "și de la în a cu pe un o care nu din mai să au fost este pentru ca sunt că prin după al ale",
        ["tr"] = "ve bir bu da de için ile olarak çok daha olan gibi en sonra kadar ancak ise göre var ne o olduğu dedi",
        ["id"] = "yang dan di dengan untuk dari pada ini itu tidak ke dalam akan adalah oleh juga telah mereka bahwa karena kata",
        ["vi"] = "và của là có không cho được các trong một người với đã những này khi để đến từ ở tại về",
        ["sw"] = "ya na wa kwa katika ni za la kuwa hiyo huo hivyo pia lakini baada kama alisema serikali watu",
        ["tl"] = "ang ng sa na mga at ay si ni para ito hindi kung niya rin nang siya mula may pa",
        ["sq"] = "të në dhe e i një për me se që është nga nuk më do ka kanë janë por si",
        ["hr"] = "je i u na se da su za od s o ne to kao koji što ali iz bi će nije samo",
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' '), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> Speakers = (
        from language in Languages
        from word in language.Value.Distinct()
        group language.Key by word).ToFrozenDictionary(group => group.Key, group => group.Order(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    /// <summary>The ISO 639-1 code; <c>und</c> when the text is too short to tell and claims nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="claim">What the page claims: <c>en-GB</c>.</param>
    public static string Of(string text, string? claim)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, Reach));
        return OfScript(start) ?? OfWords(Normal.Tokens(start)) ?? Plain(claim) ?? "und";
    }

    private static string? OfWords(IReadOnlyList<string> words)
    {
        if (words.Count < FewestWords)
        {
            return null;
        }

        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in words.Where(Speakers.ContainsKey).SelectMany(word => Speakers[word]))
        {
            counts[language] = counts.GetValueOrDefault(language) + 1;
        }

        var best = counts.Select(pair => pair).DefaultIfEmpty().MaxBy(pair => (pair.Value, pair.Key == "en"));
        return best.Value >= LeastShare * words.Count ? best.Key : null;
    }

    private static string? Plain(string? claim) =>
        claim is { Length: >= 2 } && claim.Length is 2 || (claim?.Length > 2 && claim[2] is '-' or '_') ? claim[..2].ToLowerInvariant() : null;

    // A text mostly in another script is in no language that Latin letters are written in.
    private static string? OfScript(ReadOnlySpan<char> text)
    {
        var (letters, counts) = (0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                letters++;
                if (ScriptOf(rune.Value) is { } script)
                {
                    counts[script] = counts.GetValueOrDefault(script) + 1;
                }
            }
        }

        return letters > 0 && counts.Values.Sum() * 2 > letters ? Told(counts, text) : null;
    }

    private static string Told(SortedDictionary<string, int> counts, ReadOnlySpan<char> text) => counts.MaxBy(pair => pair.Value).Key switch
    {
        "zh" when counts.ContainsKey("ja") => "ja",
        "ru" when text.IndexOfAny("іїєґ") >= 0 => "uk",
        "ru" when text.IndexOfAny("ыэё") < 0 && text.IndexOfAny("јљњђћ") >= 0 => "sr",
        "ru" when text.IndexOfAny("ыэё") < 0 && text.IndexOf('ъ') >= 0 => "bg",
        "ar" when text.IndexOfAny("ٹڈےں") >= 0 => "ur",
        "ar" when text.IndexOfAny("پچژگ") >= 0 => "fa",
        var script => script,
    };

    private static string? ScriptOf(int letter) => letter switch
    {
        >= 0x0370 and <= 0x03FF => "el",
        >= 0x0400 and <= 0x052F => "ru",
        >= 0x0530 and <= 0x058F => "hy",
        >= 0x0590 and <= 0x05FF => "he",
        >= 0x0600 and <= 0x077F => "ar",
        >= 0x0900 and <= 0x097F => "hi",
        >= 0x0980 and <= 0x09FF => "bn",
        >= 0x0A00 and <= 0x0A7F => "pa",
        >= 0x0A80 and <= 0x0AFF => "gu",
        >= 0x0B80 and <= 0x0BFF => "ta",
        >= 0x0C00 and <= 0x0C7F => "te",
        >= 0x0D00 and <= 0x0D7F => "ml",
        >= 0x0D80 and <= 0x0DFF => "si",
        >= 0x0E00 and <= 0x0E7F => "th",
        >= 0x1000 and <= 0x109F => "my",
        >= 0x10A0 and <= 0x10FF => "ka",
        >= 0x1200 and <= 0x139F => "am",
        >= 0x1780 and <= 0x17FF => "km",
        >= 0x3040 and <= 0x30FF => "ja",
        >= 0x3400 and <= 0x9FFF => "zh",
        >= 0xAC00 and <= 0xD7AF => "ko",
        _ => null,
    };
}
