using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Stemma.Learning;

/// <summary>A matrix of 16-bit numbers laid out for multiplying by it from the right, with exact 32-bit sums.</summary>
/// <remarks>Panels of 16 columns; in a panel two neighbouring rows are interleaved, as the multiply-add of pairs wants them.</remarks>
internal sealed class Matrix16
{
    private const int Panel = 16;
    private const int Block = 6;

    private readonly short[] _cells;

    /// <summary>Lays out a row-major matrix.</summary>
    public Matrix16(ReadOnlySpan<short> cells, int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        _cells = new short[Panels * Pairs * Panel * 2];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                _cells[(((column / Panel * Pairs) + (row / 2)) * Panel * 2) + (column % Panel * 2) + (row % 2)] = cells[(row * columns) + column];
            }
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>How long a row of what is multiplied must be: <see cref="Rows"/>, made even.</summary>
    public int Stride => Pairs * 2;

    private int Pairs => (Rows + 1) / 2;

    private int Panels => (Columns + Panel - 1) / Panel;

    /// <summary>Adds <c>left × this</c> to <paramref name="sums"/>.</summary>
    /// <param name="left">Rows of at least <see cref="Stride"/> cells, one after the other.</param>
    /// <param name="leftStride">From one row's first cell to the next one's; even.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="sums">Rows of <see cref="Columns"/> cells.</param>
    /// <param name="sumStride">From one row's first cell to the next one's.</param>
    public void MultiplyAdd(ReadOnlySpan<short> left, int leftStride, int count, Span<int> sums, int sumStride)
    {
        // All reading and writing below is by reference: here is where it is made sure that it stays inside.
        if (count > 0)
        {
            _ = left[(((count - 1) * leftStride) + Stride - 1)];
            _ = sums[(((count - 1) * sumStride) + Columns - 1)];
        }

        Span<int> edge = stackalloc int[Block * Panel];
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var c = ref MemoryMarshal.GetReference(sums);
        for (var panel = 0; panel < Panels; panel++)
        {
            ref var b = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_cells), (nint)panel * Pairs * Panel * 2);
            var width = Math.Min(Panel, Columns - (panel * Panel));
            for (var row = 0; row < count; row += Block)
            {
                // The last block reaches back over rows that are done: their sums are thrown away.
                var height = Math.Min(Block, count - row);
                ref var x = ref Unsafe.Add(ref a, (nint)row * leftStride);
                ref var y = ref Unsafe.Add(ref c, ((nint)row * sumStride) + (panel * Panel));
                if (height == Block && width == Panel)
                {
                    Kernel(ref x, leftStride, ref b, ref y, sumStride);
                    continue;
                }

                if (height == 1 && width == Panel)
                {
                    Single(ref x, ref b, ref y);
                    continue;
                }

                if (height >= 3 && width == Panel)
                {
                    Three(ref x, leftStride, ref b, ref y, sumStride);
                    for (var i = 3; i < height; i++)
                    {
                        Single(ref Unsafe.Add(ref x, (nint)i * leftStride), ref b, ref Unsafe.Add(ref y, (nint)i * sumStride));
                    }

                    continue;
                }

                edge.Clear();
                for (var i = 0; i < height; i++)
                {
                    Single(ref Unsafe.Add(ref x, (nint)i * leftStride), ref b, ref edge[i * Panel]);
                    for (var j = 0; j < width; j++)
                    {
                        Unsafe.Add(ref y, ((nint)i * sumStride) + j) = unchecked(Unsafe.Add(ref y, ((nint)i * sumStride) + j) + edge[(i * Panel) + j]);
                    }
                }
            }
        }
    }

    /// <summary>The sum of the products of two rows of one length.</summary>
    public static int Dot(ReadOnlySpan<short> one, ReadOnlySpan<short> other)
    {
        var sums = Vector256<int>.Zero;
        var at = 0;
        for (; at <= one.Length - Panel; at += Panel)
        {
            sums += Pair(Vector256.Create(one[at..]), Vector256.Create(other[at..]));
        }

        var sum = Vector256.Sum(sums);
        for (; at < one.Length; at++)
        {
            sum = unchecked(sum + (one[at] * other[at]));
        }

        return sum;
    }

    private void Kernel(ref short a, int stride, ref short b, ref int c, int sumStride)
    {
        Vector256<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default;
        Vector256<int> s30 = default, s31 = default, s40 = default, s41 = default, s50 = default, s51 = default;
        ref var a0 = ref Unsafe.As<short, int>(ref a);
        var step = (nint)stride / 2;
        var pairs = Pairs;
        for (nint k = 0; k < pairs; k++)
        {
            var b0 = Vector256.LoadUnsafe(ref b);
            var b1 = Vector256.LoadUnsafe(ref b, 16);
            b = ref Unsafe.Add(ref b, Panel * 2);
            ref var at = ref Unsafe.Add(ref a0, k);
            var x = Vector256.Create(at).AsInt16();
            s00 += Pair(x, b0);
            s01 += Pair(x, b1);
            at = ref Unsafe.Add(ref at, step);
            x = Vector256.Create(at).AsInt16();
            s10 += Pair(x, b0);
            s11 += Pair(x, b1);
            at = ref Unsafe.Add(ref at, step);
            x = Vector256.Create(at).AsInt16();
            s20 += Pair(x, b0);
            s21 += Pair(x, b1);
            at = ref Unsafe.Add(ref at, step);
            x = Vector256.Create(at).AsInt16();
            s30 += Pair(x, b0);
            s31 += Pair(x, b1);
            at = ref Unsafe.Add(ref at, step);
            x = Vector256.Create(at).AsInt16();
            s40 += Pair(x, b0);
            s41 += Pair(x, b1);
            at = ref Unsafe.Add(ref at, step);
            x = Vector256.Create(at).AsInt16();
            s50 += Pair(x, b0);
            s51 += Pair(x, b1);
        }

        Add(ref c, s00, s01);
        Add(ref Unsafe.Add(ref c, sumStride), s10, s11);
        Add(ref Unsafe.Add(ref c, (nint)sumStride * 2), s20, s21);
        Add(ref Unsafe.Add(ref c, (nint)sumStride * 3), s30, s31);
        Add(ref Unsafe.Add(ref c, (nint)sumStride * 4), s40, s41);
        Add(ref Unsafe.Add(ref c, (nint)sumStride * 5), s50, s51);
    }

    private void Three(ref short a, int stride, ref short b, ref int c, int sumStride)
    {
        Vector256<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default;
        ref var a0 = ref Unsafe.As<short, int>(ref a);
        var step = (nint)stride / 2;
        var pairs = Pairs;
        for (nint k = 0; k < pairs; k++)
        {
            var b0 = Vector256.LoadUnsafe(ref b);
            var b1 = Vector256.LoadUnsafe(ref b, 16);
            b = ref Unsafe.Add(ref b, Panel * 2);
            ref var at = ref Unsafe.Add(ref a0, k);
            var x = Vector256.Create(at).AsInt16();
            s00 += Pair(x, b0);
            s01 += Pair(x, b1);
            at = ref Unsafe.Add(ref at, step);
            x = Vector256.Create(at).AsInt16();
            s10 += Pair(x, b0);
            s11 += Pair(x, b1);
            at = ref Unsafe.Add(ref at, step);
            x = Vector256.Create(at).AsInt16();
            s20 += Pair(x, b0);
            s21 += Pair(x, b1);
        }

        Add(ref c, s00, s01);
        Add(ref Unsafe.Add(ref c, sumStride), s10, s11);
        Add(ref Unsafe.Add(ref c, (nint)sumStride * 2), s20, s21);
    }

    private void Single(ref short a, ref short b, ref int c)
    {
        Vector256<int> low = default, high = default;
        ref var pairs = ref Unsafe.As<short, int>(ref a);
        var count = Pairs;
        for (nint k = 0; k < count; k++)
        {
            var x = Vector256.Create(Unsafe.Add(ref pairs, k)).AsInt16();
            low += Pair(x, Vector256.LoadUnsafe(ref b));
            high += Pair(x, Vector256.LoadUnsafe(ref b, 16));
            b = ref Unsafe.Add(ref b, Panel * 2);
        }

        Add(ref c, low, high);
    }

    // Products of neighbours, added two by two. Without the instruction: even and odd halves of each 32 bits apart.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Pair(Vector256<short> x, Vector256<short> y) => Avx2.IsSupported
        ? Avx2.MultiplyAddAdjacent(x, y)
        : (((x.AsInt32() << 16) >> 16) * ((y.AsInt32() << 16) >> 16)) + ((x.AsInt32() >> 16) * (y.AsInt32() >> 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref int c, Vector256<int> low, Vector256<int> high)
    {
        (Vector256.LoadUnsafe(ref c) + low).StoreUnsafe(ref c);
        (Vector256.LoadUnsafe(ref c, 8) + high).StoreUnsafe(ref c, 8);
    }
}
