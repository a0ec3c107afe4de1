namespace Stemma.Learning;

/// <summary>The best tree over scored arcs with one root (Chu &amp; Liu 1965, Edmonds 1967).</summary>
internal static class SpanningTree
{
    private const float Never = -1e9f;

    /// <summary>For each word the number of its head from 1, or 0 for the root.</summary>
    /// <param name="arcs">Row = word from 0, column = head from 1, 0 = root.</param>
    public static int[] Best(float[,] arcs)
    {
        var n = arcs.GetLength(0);
        var heads = Greedy(arcs);
        if (IsTree(heads))
        {
            return heads;
        }

        // With the root as a node of its own, then with its best child alone under it.
        heads = Solve(Square(arcs, n, -1));
        var roots = Enumerable.Range(0, n).Where(word => heads[word] == 0).ToList();
        return roots.Count == 1 ? heads : Solve(Square(arcs, n, roots.MaxBy(word => arcs[word, 0])));
    }

    private static int[] Greedy(float[,] arcs)
    {
        var heads = new int[arcs.GetLength(0)];
        for (var word = 0; word < heads.Length; word++)
        {
            var best = -1;
            for (var head = 0; head < arcs.GetLength(1); head++)
            {
                if (head != word + 1 && (best < 0 || arcs[word, head] > arcs[word, best]))
                {
                    best = head;
                }
            }

            heads[word] = best;
        }

        return heads;
    }

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(head => head == 0) != 1)
        {
            return false;
        }

        var state = new int[heads.Length + 1]; // 0 unseen, else the word whose walk came here first
        state[0] = int.MaxValue;
        for (var word = 1; word <= heads.Length; word++)
        {
            var at = word;
            while (state[at] == 0)
            {
                state[at] = word;
                at = heads[at - 1];
            }

            if (at != 0 && state[at] == word)
            {
                return false;
            }
        }

        return true;
    }

    // Node 0 is the root; cell [dependent, head].
    private static float[,] Square(float[,] arcs, int n, int onlyRoot)
    {
        var square = new float[n + 1, n + 1];
        for (var word = 0; word < n; word++)
        {
            for (var head = 0; head <= n; head++)
            {
                square[word + 1, head] = head == word + 1 || (head == 0 && onlyRoot >= 0 && word != onlyRoot) ? Never : arcs[word, head];
            }
        }

        return square;
    }

    private static int[] Solve(float[,] scores)
    {
        var heads = Edmonds(scores);
        return heads[1..];
    }

    // Contracts one cycle at a time; each node of the smaller graph remembers which arc of the larger it stands for.
    private static int[] Edmonds(float[,] scores)
    {
        var n = scores.GetLength(0);
        var heads = new int[n];
        heads[0] = -1;
        for (var d = 1; d < n; d++)
        {
            heads[d] = 0;
            for (var h = 0; h < n; h++)
            {
                if (h != d && scores[d, h] > scores[d, heads[d]])
                {
                    heads[d] = h;
                }
            }
        }

        if (Cycle(heads) is not { } cycle)
        {
            return heads;
        }

        var outside = Enumerable.Range(0, n).Where(node => !cycle.Contains(node)).ToArray();
        var m = outside.Length + 1;
        var merged = outside.Length;
        var smaller = new float[m, m];
        var enters = new int[m];
        var leaves = new int[m];
        for (var i = 0; i < outside.Length; i++)
        {
            for (var j = 0; j < outside.Length; j++)
            {
                smaller[i, j] = scores[outside[i], outside[j]];
            }

            var bestIn = cycle.MaxBy(node => scores[node, outside[i]] - scores[node, heads[node]]);
            smaller[merged, i] = scores[bestIn, outside[i]] - scores[bestIn, heads[bestIn]];
            enters[i] = bestIn;
            var bestOut = cycle.MaxBy(node => scores[outside[i], node]);
            smaller[i, merged] = scores[outside[i], bestOut];
            leaves[i] = bestOut;
        }

        var inner = Edmonds(smaller);
        for (var i = 1; i < outside.Length; i++)
        {
            heads[outside[i]] = inner[i] == merged ? leaves[i] : outside[inner[i]];
        }

        heads[enters[inner[merged]]] = outside[inner[merged]];
        return heads;
    }

    private static HashSet<int>? Cycle(int[] heads)
    {
        var state = new int[heads.Length];
        for (var node = 1; node < heads.Length; node++)
        {
            var at = node;
            while (at > 0 && state[at] == 0)
            {
                state[at] = node;
                at = heads[at];
            }

            if (at > 0 && state[at] == node)
            {
                HashSet<int> cycle = [at];
                for (var next = heads[at]; next != at; next = heads[next])
                {
                    cycle.Add(next);
                }

                return cycle;
            }
        }

        return null;
    }
}
