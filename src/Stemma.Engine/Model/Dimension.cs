namespace Stemma.Model;

/// <summary>What a quantity's unit measures: two quantities can be compared only if theirs is the same.</summary>
public enum Dimension
{
    /// <summary>No unit: things are counted.</summary>
    Count,

    /// <summary>Parts of a whole, in per cent.</summary>
    Share,

    /// <summary>Money; the unit is the ISO 4217 code, or the bare noun where several countries use it.</summary>
    Money,

    /// <summary>Length or distance.</summary>
    Length,

    /// <summary>Area.</summary>
    Area,

    /// <summary>Volume.</summary>
    Volume,

    /// <summary>Mass.</summary>
    Mass,

    /// <summary>Length of time.</summary>
    Duration,

    /// <summary>Speed.</summary>
    Speed,

    /// <summary>Temperature.</summary>
    Temperature,

    /// <summary>Angle.</summary>
    Angle,

    /// <summary>Energy.</summary>
    Energy,

    /// <summary>Power.</summary>
    Power,

    /// <summary>Amount of data, or of data in a time.</summary>
    Information,

    /// <summary>Pressure, frequency and other measures that news seldom gives.</summary>
    Other,
}
