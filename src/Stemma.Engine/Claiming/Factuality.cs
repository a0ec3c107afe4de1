namespace Stemma.Claiming;

/// <summary>How far words commit themselves to something's being so; from -3, it is not so, over 0, left open, to 3, it is so.</summary>
/// <param name="Author">In the world of the text's author, whether it lies behind or ahead.</param>
/// <param name="Source">In the world of whoever is quoted or thought of in the sentence; the author's where there is none.</param>
/// <param name="Happened">Whether it has come about, seen from the text: what lies ahead has not.</param>
/// <param name="IsAhead">Whether it is put as lying ahead: will, plan, vow.</param>
internal readonly record struct Factuality(double Author, double Source, double Happened, bool IsAhead);
