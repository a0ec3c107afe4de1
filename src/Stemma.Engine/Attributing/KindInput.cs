using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>What <see cref="KindModel"/> is given of one source.</summary>
/// <param name="Buckets">The hashed features, each once, in order.</param>
/// <param name="Dense">Averages of word vectors, block by block; see <see cref="KindVectors"/>.</param>
/// <param name="Ruled">What the rules say.</param>
/// <param name="IsBare">Whether it is a person of whom the report tells nothing.</param>
internal sealed record KindInput(IReadOnlyList<int> Buckets, float[] Dense, SpeakerKind Ruled, bool IsBare);
