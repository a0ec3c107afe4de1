using System.Text;
using Stemma.Learning;

namespace Stemma.Linking;

/// <summary>The words of a post on a social network, without what only the network reads.</summary>
internal static class PostText
{
    private const int LongestTag = 60;
    private const int LongestWord = 16;

    private static readonly string[] Addresses = ["http://", "https://", "www.", "pic.twitter.com/"];

    // What a word that has no vector costs: more than the rarest that has one.
    private const double Unknown = 14;

    /// <summary>Addresses left out, tags and handles cut into their words: “#FreePortVela https://… @OmarHale” gives <c>Free Port Vela Omar Hale</c>.</summary>
    public static string Plain(string post)
    {
        var plain = new StringBuilder(post.Length);
        foreach (var part in post.Split((char[])[' ', '\n', '\r', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = WithoutAddress(part);
            var mark = word.IndexOfAny(['#', '@']);
            while (mark >= 0)
            {
                var end = mark + 1;
                while (end < word.Length && (char.IsLetterOrDigit(word[end]) || word[end] == '_'))
                {
                    end++;
                }

                plain.Append(word, 0, mark).Append(Words(word[(mark + 1)..end])).Append(' ');
                word = word[end..];
                mark = word.IndexOfAny(['#', '@']);
            }

            plain.Append(word).Append(' ');
        }

        return plain.ToString().TrimEnd();
    }

    /// <summary>The words of a tag: by its capitals if it has any inside, else by the likeliest words.</summary>
    public static string Words(string tag)
    {
        List<string> parts = [];
        var from = 0;
        for (var at = 1; at <= tag.Length; at++)
        {
            if (at == tag.Length || Breaks(tag, at))
            {
                parts.Add(tag[from..at].Trim('_'));
                from = at;
            }
        }

        return string.Join(' ', parts.Where(part => part.Length > 0).SelectMany<string, string>(part => part.Any(char.IsLower) ? Likeliest(part) : [part]));
    }

    private static string WithoutAddress(string word)
    {
        var at = Addresses
            .Select(start => word.IndexOf(start, StringComparison.OrdinalIgnoreCase))
            .Where(found => found >= 0)
            .DefaultIfEmpty(word.Length)
            .Min();
        return word[..at];
    }

    // fooBar, foo2, 2foo, foo_bar, FOOBar
    private static bool Breaks(string tag, int at) =>
        (char.IsUpper(tag[at]) && char.IsLower(tag[at - 1]))
        || char.IsDigit(tag[at]) != char.IsDigit(tag[at - 1])
        || tag[at] == '_'
        || (char.IsUpper(tag[at]) && at + 1 < tag.Length && char.IsLower(tag[at + 1]) && char.IsUpper(tag[at - 1]));

    // Words by their frequency: the rarer, the dearer (Zipf), and the cheapest cut wins.
    private static Stack<string> Likeliest(string part)
    {
        if (part.Length > LongestTag)
        {
            return new Stack<string>([part]);
        }

        var lower = part.ToLowerInvariant();
        var (cost, before) = (new double[part.Length + 1], new int[part.Length + 1]);
        for (var end = 1; end <= part.Length; end++)
        {
            cost[end] = double.MaxValue;
            for (var start = Math.Max(0, end - LongestWord); start < end; start++)
            {
                var one = cost[start] + Cost(lower.AsSpan(start, end - start));
                (cost[end], before[end]) = one < cost[end] ? (one, start) : (cost[end], before[end]);
            }
        }

        Stack<string> words = [];
        for (var end = part.Length; end > 0; end = before[end])
        {
            words.Push(part[before[end]..end]);
        }

        return words;
    }

    // Vectors come most frequent first.
    private static double Cost(ReadOnlySpan<char> word) => WordVectors.Shipped.Find(word) switch
    {
        < 0 => Unknown + word.Length,
        var rank when word.Length == 1 && word is not ("a" or "i") => Unknown + Math.Log(rank + 2),
        var rank => 3 + Math.Log(rank + 2),
    };
}
