namespace Stemma.Linking;

/// <summary>The documents that hold one term: the first by their keys in order, the rest as they come.</summary>
/// <remarks>Only the first are ever read, so a term that everybody uses costs no more to add to or to search than a rare one, whatever the order of adding.</remarks>
internal sealed class Postings(int longest)
{
    private readonly List<(long Key, int Slot)> _first = [];
    private readonly List<(long Key, int Slot)> _rest = [];

    /// <summary>How many documents hold the term.</summary>
    public int Count => _first.Count + _rest.Count;

    /// <summary>The first documents in the order of their keys.</summary>
    public IReadOnlyList<(long Key, int Slot)> First => _first;

    /// <summary>Adds a document that is not among them.</summary>
    public void Add(long key, int slot)
    {
        var at = ~_first.BinarySearch((key, slot));
        if (at == _first.Count && _rest.Count + _first.Count >= longest)
        {
            _rest.Add((key, slot));
            return;
        }

        _first.Insert(at, (key, slot));
        if (_first.Count > longest)
        {
            _rest.Add(_first[^1]);
            _first.RemoveAt(longest);
        }
    }

    /// <summary>Takes out a document that is among them; the next by key moves up.</summary>
    public void Remove(long key, int slot)
    {
        var at = _first.BinarySearch((key, slot));
        if (at < 0)
        {
            TakeFromRest(_rest.IndexOf((key, slot)));
            return;
        }

        _first.RemoveAt(at);
        if (_rest.Count > 0)
        {
            var next = 0;
            for (var one = 1; one < _rest.Count; one++)
            {
                next = _rest[one].CompareTo(_rest[next]) < 0 ? one : next;
            }

            _first.Add(_rest[next]);
            TakeFromRest(next);
        }
    }

    private void TakeFromRest(int at)
    {
        _rest[at] = _rest[^1];
        _rest.RemoveAt(_rest.Count - 1);
    }
}
