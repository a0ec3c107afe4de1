using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Stemma.Learning;

/// <summary>Reads and writes the bytes of <see cref="Weights"/>.</summary>
internal static class WeightsFormat
{
    private const int HashLength = 32;

    private static readonly Type[] Kinds = [typeof(float), typeof(short), typeof(sbyte), typeof(int)];
    private static readonly int[] Sizes = [4, 2, 1, 4];

    private static ReadOnlySpan<byte> Magic => "STEMMA01"u8;

    public static byte[] Write(IEnumerable<(string Name, Weights.Table Table)> tables)
    {
        (string Name, Weights.Table Table)[] all = [.. tables];
        using var bytes = new MemoryStream();
        bytes.Write(Magic);
        WriteInt(bytes, all.Length);
        foreach (var (name, table) in all)
        {
            var ascii = Encoding.ASCII.GetBytes(name);
            bytes.WriteByte(checked((byte)ascii.Length));
            bytes.Write(ascii);
            bytes.WriteByte((byte)Array.IndexOf(Kinds, table.Cells.GetType().GetElementType()!));
            WriteInt(bytes, table.Rows);
            WriteInt(bytes, table.Columns);
            bytes.Write(Bytes(table.Cells));
        }

        bytes.Write(SHA256.HashData(bytes.ToArray()));
        return bytes.ToArray();
    }

    public static List<(string Name, Weights.Table Table)> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Magic.Length + 4 + HashLength || !bytes.StartsWith(Magic))
        {
            throw new InvalidDataException("It is not a model file of Stemma's.");
        }

        if (!SHA256.HashData(bytes[..^HashLength]).AsSpan().SequenceEqual(bytes[^HashLength..]))
        {
            throw new InvalidDataException("Its content does not have the hash at its end: it was cut or changed.");
        }

        List<(string, Weights.Table)> tables = [];
        var at = Magic.Length;
        var count = ReadInt(bytes, ref at);
        for (var i = 0; i < count; i++)
        {
            var length = bytes[at++];
            var name = Encoding.ASCII.GetString(bytes.Slice(at, length));
            at += length;
            var kind = bytes[at++];
            var rows = ReadInt(bytes, ref at);
            var columns = ReadInt(bytes, ref at);
            var cells = Array.CreateInstance(Kinds[kind], rows * columns);
            bytes.Slice(at, cells.Length * Sizes[kind]).CopyTo(Bytes(cells));
            at += cells.Length * Sizes[kind];
            tables.Add((name, new Weights.Table(rows, columns, cells)));
        }

        return tables;
    }

    private static Span<byte> Bytes(Array cells) => cells switch
    {
        float[] floats => MemoryMarshal.AsBytes(floats.AsSpan()),
        short[] shorts => MemoryMarshal.AsBytes(shorts.AsSpan()),
        sbyte[] small => MemoryMarshal.AsBytes(small.AsSpan()),
        int[] ints => MemoryMarshal.AsBytes(ints.AsSpan()),
        _ => throw new ArgumentException($"Cells of {cells.GetType().GetElementType()} cannot be written.", nameof(cells)),
    };

    private static void WriteInt(MemoryStream bytes, int value)
    {
        Span<byte> cell = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(cell, value);
        bytes.Write(cell);
    }

    private static int ReadInt(ReadOnlySpan<byte> bytes, ref int at)
    {
        at += 4;
        return BinaryPrimitives.ReadInt32LittleEndian(bytes[(at - 4)..]);
    }
}
