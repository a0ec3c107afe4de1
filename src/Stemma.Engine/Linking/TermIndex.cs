namespace Stemma.Linking;

/// <summary>An inverted index: which documents share the most telling terms with some words, by <see cref="Bm25"/>.</summary>
/// <remarks>
/// What is found depends on what is in the index, not on the order in which it came: equal scores go by key, and of a term that more than
/// <paramref name="longest"/> documents hold, those with the lowest keys are read. A search reads terms from the rarest on, until no document
/// that is not yet seen could be among the best, or until its budget of documents is spent; what it has seen it then scores in full.
/// One writer; searches may run side by side while nothing is written.
/// </remarks>
/// <param name="longest">How many documents of one term are read at most.</param>
/// <param name="saturation">BM25's k1.</param>
/// <param name="levelling">BM25's b.</param>
internal sealed class TermIndex(int longest = 1024, double saturation = .9, double levelling = .4)
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<Postings> _postings = [];
    private readonly Dictionary<long, int> _slots = [];
    private readonly List<Document> _documents = [];
    private readonly Stack<int> _free = [];
    private long _length;

    /// <summary>How many documents are in it.</summary>
    public int Count => _slots.Count;

    private Bm25 Weights => new(Count, _length, saturation, levelling);

    /// <summary>Whether a document is in it.</summary>
    public bool Contains(long key) => _slots.ContainsKey(key);

    /// <summary>Adds a document with its terms, repeats as often as they stand in it; one of the same key is replaced.</summary>
    public void Add(long key, IEnumerable<string> terms)
    {
        Remove(key);
        (int Term, int Count)[] counts = [.. terms.Select(Known).CountBy(id => id).Select(pair => (pair.Key, pair.Value)).Order()];
        var document = new Document(key, counts, counts.Sum(term => term.Count));
        if (!_free.TryPop(out var slot))
        {
            slot = _documents.Count;
            _documents.Add(document);
        }

        _documents[slot] = document;
        _slots.Add(key, slot);
        _length += document.Length;
        foreach (var (term, _) in counts)
        {
            _postings[term].Add(key, slot);
        }
    }

    /// <summary>Takes a document out; false if it is not in.</summary>
    public bool Remove(long key)
    {
        if (!_slots.Remove(key, out var slot))
        {
            return false;
        }

        var document = _documents[slot];
        foreach (var (term, _) in document.Counts)
        {
            _postings[term].Remove(key, slot);
        }

        _length -= document.Length;
        _documents[slot] = new Document(key, [], 0);
        _free.Push(slot);
        return true;
    }

    /// <summary>How much it tells that two documents share a term: its inverse document frequency, more than 0.</summary>
    public double RarityOf(string term) => Weights.Rarity(Documents(term)) / 1024.0;

    /// <summary>How many documents hold a term.</summary>
    public int Documents(string term) => _ids.TryGetValue(term, out var id) ? _postings[id].Count : 0;

    /// <summary>The documents that share most with some words, best first, then by key; repeated words count once.</summary>
    /// <param name="terms">The words.</param>
    /// <param name="most">How many are wanted.</param>
    /// <param name="budget">How many documents' places in the lists are read at most.</param>
    public IReadOnlyList<Found> Search(IEnumerable<string> terms, int most, int budget = int.MaxValue)
    {
        var weights = Weights;
        List<(long Rarity, string Word, int Term)> query =
        [
            .. from word in terms.Distinct(StringComparer.Ordinal)
               where _ids.ContainsKey(word) && _postings[_ids[word]].Count > 0
               let term = _ids[word]
               select (weights.Rarity(_postings[term].Count), word, term),
        ];

        // The rarest first, and never by number of the term: that depends on what came first.
        query.Sort((one, other) => other.Rarity != one.Rarity ? other.Rarity.CompareTo(one.Rarity) : string.CompareOrdinal(one.Word, other.Word));
        List<(long Score, long Key)> found = [.. Seen(query, weights, most, budget).Select(slot => (Score(slot, query, weights), _documents[slot].Key))];
        found.Sort((one, other) => other.Score != one.Score ? other.Score.CompareTo(one.Score) : one.Key.CompareTo(other.Key));
        return [.. found.Take(most).Select(one => new Found(one.Key, one.Score / Bm25.Unit))];
    }

    // Every document that can be among the best, as far as the budget goes.
    private Dictionary<int, long>.KeyCollection Seen(List<(long Rarity, string Word, int Term)> query, Bm25 weights, int most, int budget)
    {
        Dictionary<int, long> seen = [];
        var rest = query.Sum(term => weights.Most(term.Rarity));
        foreach (var (rarity, _, term) in query)
        {
            if (budget <= 0 || (seen.Count >= most && Last(seen.Values, most) > rest))
            {
                break;
            }

            var first = _postings[term].First;
            for (var at = 0; at < Math.Min(first.Count, budget); at++)
            {
                var slot = first[at].Slot;
                var document = _documents[slot];
                seen[slot] = seen.GetValueOrDefault(slot) + weights.Weight(rarity, document.CountOf(term), document.Length);
            }

            budget -= first.Count;
            rest -= weights.Most(rarity);
        }

        return seen.Keys;
    }

    // The score of the last of the best so far.
    private static long Last(IEnumerable<long> scores, int most)
    {
        PriorityQueue<long, long> best = new();
        foreach (var score in scores)
        {
            best.Enqueue(score, score);
            if (best.Count > most)
            {
                best.Dequeue();
            }
        }

        return most == 0 ? long.MaxValue : best.Peek();
    }

    private long Score(int slot, List<(long Rarity, string Word, int Term)> query, Bm25 weights)
    {
        var document = _documents[slot];
        var score = 0L;
        foreach (var (rarity, _, term) in query)
        {
            score += document.CountOf(term) is > 0 and var count ? weights.Weight(rarity, count, document.Length) : 0;
        }

        return score;
    }

    private int Known(string term)
    {
        if (!_ids.TryGetValue(term, out var id))
        {
            id = _postings.Count;
            _ids.Add(term, id);
            _postings.Add(new Postings(longest));
        }

        return id;
    }

    private sealed record Document(long Key, (int Term, int Count)[] Counts, int Length)
    {
        public int CountOf(int term)
        {
            var (low, high) = (0, Counts.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = Counts[middle].Term < term ? (middle + 1, high) : (low, middle);
            }

            return low < Counts.Length && Counts[low].Term == term ? Counts[low].Count : 0;
        }
    }
}

/// <summary>A document that a search found.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Score">Its BM25 score, more than 0.</param>
internal readonly record struct Found(long Key, double Score);
