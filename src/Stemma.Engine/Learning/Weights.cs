namespace Stemma.Learning;

/// <summary>A trained model's tables by name, as they lie in its file.</summary>
/// <remarks>
/// The file, little-endian: the eight bytes <c>STEMMA01</c>; the number of tables (int32); for each its name (length byte, ASCII), its kind
/// (byte: 0 = 32-bit float, 1 = 16-bit integer, 2 = 8-bit integer, 3 = 32-bit integer), rows and columns (int32 each) and its
/// cells row by row; last the SHA-256 of all before.
/// </remarks>
internal sealed class Weights
{
    private readonly SortedDictionary<string, Table> _tables = new(StringComparer.Ordinal);

    /// <summary>The names of the tables, in order.</summary>
    public IEnumerable<string> Names => _tables.Keys;

    /// <summary>Puts a table in; one of the same name is replaced.</summary>
    public void Add<T>(string name, int rows, int columns, T[] cells)
        where T : unmanaged
    {
        if (cells.Length != rows * columns)
        {
            throw new ArgumentException($"Table '{name}' has {cells.Length} cells, not {rows} x {columns}.", nameof(cells));
        }

        _tables[name] = new Table(rows, columns, cells);
    }

    /// <summary>The cells of a table, row by row.</summary>
    /// <exception cref="InvalidDataException">There is no such table, or it holds cells of another kind.</exception>
    public T[] Cells<T>(string name)
        where T : unmanaged =>
        Find(name).Cells as T[] ?? throw new InvalidDataException($"Table '{name}' is of another kind.");

    /// <summary>How many rows a table has.</summary>
    public int Rows(string name) => Find(name).Rows;

    /// <summary>How many columns a table has.</summary>
    public int Columns(string name) => Find(name).Columns;

    /// <summary>Whether there is a table of that name.</summary>
    public bool Has(string name) => _tables.ContainsKey(name);

    /// <summary>The file's bytes: the same tables give the same bytes.</summary>
    public byte[] ToBytes() => WeightsFormat.Write(_tables.Select(pair => (pair.Key, pair.Value)));

    /// <summary>Reads a file's bytes.</summary>
    /// <exception cref="InvalidDataException">They are not a model's, or were changed.</exception>
    public static Weights From(ReadOnlySpan<byte> bytes)
    {
        var weights = new Weights();
        foreach (var (name, table) in WeightsFormat.Read(bytes))
        {
            weights._tables[name] = table;
        }

        return weights;
    }

    private Table Find(string name) =>
        _tables.TryGetValue(name, out var table) ? table : throw new InvalidDataException($"There is no table '{name}'.");

    /// <summary>One table.</summary>
    internal sealed record Table(int Rows, int Columns, Array Cells);
}
