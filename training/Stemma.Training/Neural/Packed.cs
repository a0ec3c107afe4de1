using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Training.Neural;

/// <summary>A matrix laid out for multiplying by it from the right: panels of 32 columns, each row of a panel contiguous.</summary>
internal sealed class Packed
{
    private const int Panel = 32;
    private const int Block = 8;

    private float[] _cells = [];

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    private int Panels => (Columns + Panel - 1) / Panel;

    /// <summary>Lays out a row-major matrix.</summary>
    public Packed Set(ReadOnlySpan<float> cells, int rows, int columns)
    {
        Resize(rows, columns);
        for (var panel = 0; panel < Panels; panel++)
        {
            var first = panel * Panel;
            var width = Math.Min(Panel, columns - first);
            for (var row = 0; row < rows; row++)
            {
                cells.Slice((row * columns) + first, width).CopyTo(_cells.AsSpan(((panel * rows) + row) * Panel));
            }
        }

        return this;
    }

    /// <summary>Lays out the transpose of a row-major matrix of <paramref name="columns"/> rows.</summary>
    public Packed SetTransposed(ReadOnlySpan<float> cells, int rows, int columns)
    {
        Resize(rows, columns);
        for (var column = 0; column < columns; column++)
        {
            var at = ((column / Panel * rows) * Panel) + (column % Panel);
            for (var row = 0; row < rows; row++)
            {
                _cells[at + (row * Panel)] = cells[(column * rows) + row];
            }
        }

        return this;
    }

    /// <summary>Adds <c>left × this</c> to <paramref name="sum"/>; both row-major with their own strides.</summary>
    public void MultiplyAdd(ReadOnlySpan<float> left, int leftStride, int count, Span<float> sum, int sumStride)
    {
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var c = ref MemoryMarshal.GetReference(sum);
        ref var b = ref MemoryMarshal.GetArrayDataReference(_cells);
        Span<float> edge = stackalloc float[Block * Panel];
        Span<float> few = count % Block == 0 ? [] : new float[Block * Rows];
        for (var panel = 0; panel < Panels; panel++)
        {
            ref var cells = ref Unsafe.Add(ref b, (nint)panel * Rows * Panel);
            var width = Math.Min(Panel, Columns - (panel * Panel));
            for (var row = 0; row < count; row += Block)
            {
                var height = Math.Min(Block, count - row);
                ref var rows = ref Unsafe.Add(ref a, (nint)row * leftStride);
                var stride = leftStride;
                if (height < Block)
                {
                    for (var i = 0; i < height; i++)
                    {
                        left.Slice((row + i) * leftStride, Rows).CopyTo(few[(i * Rows)..]);
                    }

                    rows = ref MemoryMarshal.GetReference(few);
                    stride = Rows;
                }

                if (height == Block && width == Panel)
                {
                    Kernel(ref rows, stride, ref cells, Rows, ref Unsafe.Add(ref c, ((nint)row * sumStride) + (panel * Panel)), sumStride);
                    continue;
                }

                edge.Clear();
                Kernel(ref rows, stride, ref cells, Rows, ref MemoryMarshal.GetReference(edge), Panel);
                for (var i = 0; i < height; i++)
                {
                    var into = sum.Slice(((row + i) * sumStride) + (panel * Panel), width);
                    for (var j = 0; j < width; j++)
                    {
                        into[j] += edge[(i * Panel) + j];
                    }
                }
            }
        }
    }

    // Eight rows by two vectors of sixteen: sixteen sums stay in registers while the inner dimension runs.
    private static void Kernel(ref float a, int stride, ref float b, int depth, ref float c, int sumStride)
    {
        ref var a1 = ref Unsafe.Add(ref a, stride);
        ref var a2 = ref Unsafe.Add(ref a1, stride);
        ref var a3 = ref Unsafe.Add(ref a2, stride);
        ref var a4 = ref Unsafe.Add(ref a3, stride);
        ref var a5 = ref Unsafe.Add(ref a4, stride);
        ref var a6 = ref Unsafe.Add(ref a5, stride);
        ref var a7 = ref Unsafe.Add(ref a6, stride);
        Vector512<float> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default;
        Vector512<float> s40 = default, s41 = default, s50 = default, s51 = default, s60 = default, s61 = default, s70 = default, s71 = default;
        for (nint k = 0; k < depth; k++)
        {
            var b0 = Vector512.LoadUnsafe(ref b);
            var b1 = Vector512.LoadUnsafe(ref b, 16);
            b = ref Unsafe.Add(ref b, Panel);
            var x = Vector512.Create(Unsafe.Add(ref a, k));
            s00 = Vector512.FusedMultiplyAdd(x, b0, s00);
            s01 = Vector512.FusedMultiplyAdd(x, b1, s01);
            x = Vector512.Create(Unsafe.Add(ref a1, k));
            s10 = Vector512.FusedMultiplyAdd(x, b0, s10);
            s11 = Vector512.FusedMultiplyAdd(x, b1, s11);
            x = Vector512.Create(Unsafe.Add(ref a2, k));
            s20 = Vector512.FusedMultiplyAdd(x, b0, s20);
            s21 = Vector512.FusedMultiplyAdd(x, b1, s21);
            x = Vector512.Create(Unsafe.Add(ref a3, k));
            s30 = Vector512.FusedMultiplyAdd(x, b0, s30);
            s31 = Vector512.FusedMultiplyAdd(x, b1, s31);
            x = Vector512.Create(Unsafe.Add(ref a4, k));
            s40 = Vector512.FusedMultiplyAdd(x, b0, s40);
            s41 = Vector512.FusedMultiplyAdd(x, b1, s41);
            x = Vector512.Create(Unsafe.Add(ref a5, k));
            s50 = Vector512.FusedMultiplyAdd(x, b0, s50);
            s51 = Vector512.FusedMultiplyAdd(x, b1, s51);
            x = Vector512.Create(Unsafe.Add(ref a6, k));
            s60 = Vector512.FusedMultiplyAdd(x, b0, s60);
            s61 = Vector512.FusedMultiplyAdd(x, b1, s61);
            x = Vector512.Create(Unsafe.Add(ref a7, k));
            s70 = Vector512.FusedMultiplyAdd(x, b0, s70);
            s71 = Vector512.FusedMultiplyAdd(x, b1, s71);
        }

        Add(ref c, s00, s01);
        Add(ref Unsafe.Add(ref c, sumStride), s10, s11);
        Add(ref Unsafe.Add(ref c, (nint)sumStride * 2), s20, s21);
        Add(ref Unsafe.Add(ref c, (nint)sumStride * 3), s30, s31);
        Add(ref Unsafe.Add(ref c, (nint)sumStride * 4), s40, s41);
        Add(ref Unsafe.Add(ref c, (nint)sumStride * 5), s50, s51);
        Add(ref Unsafe.Add(ref c, (nint)sumStride * 6), s60, s61);
        Add(ref Unsafe.Add(ref c, (nint)sumStride * 7), s70, s71);
    }

    private static void Add(ref float c, Vector512<float> low, Vector512<float> high)
    {
        (Vector512.LoadUnsafe(ref c) + low).StoreUnsafe(ref c);
        (Vector512.LoadUnsafe(ref c, 16) + high).StoreUnsafe(ref c, 16);
    }

    private void Resize(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        var needed = Panels * rows * Panel;
        if (_cells.Length < needed)
        {
            _cells = new float[needed];
        }
        else
        {
            _cells.AsSpan(0, needed).Clear();
        }
    }
}
