namespace Stemma.Linking;

/// <summary>Items that answer one question, in story order.</summary>
/// <param name="index">Its place among the clusters.</param>
internal sealed class Cluster(int index)
{
    private readonly List<Item> _items = [];
    private readonly List<Item> _heads = [];

    /// <summary>Its place among the clusters: in the order of their leaders.</summary>
    public int Index => index;

    /// <summary>Its items; the first leads it.</summary>
    public IReadOnlyList<Item> Items => _items;

    /// <summary>The leader, and those whom a person put here: by their features it is found.</summary>
    public IReadOnlyList<Item> Heads => _heads;

    /// <summary>The first item that names who does it: whom the cluster is about.</summary>
    public Item? Named { get; private set; }

    /// <summary>The cluster that its leader came nearest to without joining it, and how near.</summary>
    public (Cluster Other, double Score)? Near { get; set; }

    /// <summary>What was last made of it; null when it has changed since.</summary>
    public LinkedBuilder.Entry? Made { get; set; }

    /// <summary>Adds an item that comes after all others.</summary>
    public void Add(Item item, bool isHead)
    {
        _items.Add(item);
        if (isHead)
        {
            _heads.Add(item);
        }

        Named ??= item.Proposition.Subject is null ? null : item;
        Made = null;
    }

    /// <summary>Takes the last item out again; true if it was a head.</summary>
    public bool TakeBack()
    {
        var item = _items[^1];
        _items.RemoveAt(_items.Count - 1);
        Named = Named == item ? null : Named;
        Made = null;
        return _heads[^1] == item && _heads.Remove(item);
    }
}
