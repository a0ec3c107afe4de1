using System.Text;
using Stemma.Words;

namespace Stemma.Training.Sentences;

/// <summary>A document of a treebank, with its text put together again.</summary>
/// <param name="Text">The words as they stood, without a blank before a token that follows <c>SpaceAfter=No</c>; a blank line between paragraphs.</param>
/// <param name="Tokens">The tokens in order.</param>
/// <param name="Sentences">The sentences in order.</param>
internal sealed record TreebankDocument(string Text, IReadOnlyList<TreebankToken> Tokens, IReadOnlyList<TextSpan> Sentences);

/// <summary>A token of a treebank.</summary>
/// <param name="Where">Its place in the text.</param>
/// <param name="Lemma">Its dictionary form.</param>
internal readonly record struct TreebankToken(TextSpan Where, string Lemma);

/// <summary>Reads treebanks in the format of Universal Dependencies (CoNLL-U, version 2).</summary>
/// <remarks>
/// A multiword token stands for its words: English ones are written one after the other in it (<c>don't</c> is <c>do</c> and
/// <c>n't</c>), so each word has its own part of the text. One whose words do not spell it would count as a single token.
/// </remarks>
internal sealed class TreebankText
{
    private const int Id = 0;
    private const int Form = 1;
    private const int LemmaColumn = 2;
    private const int Misc = 9;

    private readonly StringBuilder _text = new();
    private readonly List<TreebankToken> _tokens = [];
    private readonly List<TextSpan> _sentences = [];
    private int _sentenceStart = -1;
    private bool _isSpaced;
    private string _pending = "";

    /// <summary>The documents of a file, in order.</summary>
    public static IEnumerable<TreebankDocument> Documents(string path)
    {
        var reader = new TreebankText();
        List<string[]> rows = [];
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && reader._sentences.Count > 0)
            {
                yield return reader.Document();
                reader = new TreebankText();
            }

            if (line.StartsWith("# newpar", StringComparison.Ordinal))
            {
                reader._pending = "\n\n";
            }
            else if (line.Length == 0)
            {
                reader.AddSentence(rows);
                rows.Clear();
            }
            else if (line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
        }

        yield return reader.Document();
    }

    private TreebankDocument Document() => new(_text.ToString(), _tokens, _sentences);

    private void AddSentence(List<string[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        _text.Append(_text.Length == 0 ? "" : _pending.Length > 0 ? _pending : _isSpaced ? " " : "");
        (_pending, _isSpaced, _sentenceStart) = ("", false, _text.Length);
        for (var at = 0; at < rows.Count; at++)
        {
            var dash = rows[at][Id].IndexOf('-', StringComparison.Ordinal);
            if (dash < 0)
            {
                AddSurface(rows[at], rows[at][Id].Contains('.', StringComparison.Ordinal) ? [] : [rows[at]]);
                continue;
            }

            var words = int.Parse(rows[at][Id][(dash + 1)..], System.Globalization.CultureInfo.InvariantCulture) - int.Parse(rows[at][Id][..dash], System.Globalization.CultureInfo.InvariantCulture) + 1;
            AddSurface(rows[at], rows.GetRange(at + 1, words));
            at += words;
        }

        _sentences.Add(new TextSpan(_sentenceStart, _text.Length));
    }

    private void AddSurface(string[] surface, List<string[]> words)
    {
        // An empty node stands nowhere in the text.
        if (words.Count == 0)
        {
            return;
        }

        _text.Append(_isSpaced ? " " : "");
        var isSpelt = string.Concat(words.Select(word => word[Form])) == surface[Form];
        foreach (var word in isSpelt ? words : [surface])
        {
            _tokens.Add(new TreebankToken(new TextSpan(_text.Length, _text.Length + word[Form].Length), word[LemmaColumn]));
            _text.Append(word[Form]);
        }

        _isSpaced = !surface[Misc].Split('|').Contains("SpaceAfter=No");
    }
}
