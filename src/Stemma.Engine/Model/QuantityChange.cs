namespace Stemma.Model;

/// <summary>What a number that tells of a change is: the amount of the change, or where it led.</summary>
public enum ChangeKind
{
    /// <summary>The amount of the change: “rose by 5 per cent”, “a rise of 40”.</summary>
    By,

    /// <summary>The value after the change: “rose to 50”.</summary>
    To,

    /// <summary>The value before the change: “from 40”.</summary>
    From,

    /// <summary>The factor of the change: “doubled”, “a fivefold rise”.</summary>
    Times,
}

/// <summary>A change that a quantity tells of. It has no direction where the words give none: “changed to 50”.</summary>
/// <param name="Kind">What the number is in it.</param>
/// <param name="IsRise">Whether it is a rise, or a fall; null where the words do not tell.</param>
public readonly record struct QuantityChange(ChangeKind Kind, bool? IsRise);
