namespace Stemma.Parsing.Numbers;

/// <summary>Units of measure in use in news, by dimension.</summary>
internal static class UnitTable
{
    /// <summary>A line each: dimension, symbol, name, then other names, apart by commas. The plural is made by rule, or given; spelling in -er and -re both hold.</summary>
    public const string Rows =
        """
        Share, %, percent, percents, pct, per cent, per cents, percentage, percentages, ％
        Share, pp, percentage point, pp, ppt, % point, percent point
        Share, bp, basis point, bps
        Length, in, inch, inches, ″
        Length, ft, foot, feet, ft, ′
        Length, yd, yard, yds, yd
        Length, mi, mile, mi
        Length, nmi, nautical mile, nmi
        Length, fathom, fathom
        Length, ly, light year, light-year
        Length, pt, point size
        Area, ha, hectare, ha
        Area, acre, acre
        Volume, bbl, barrel, bbl, bbls
        Volume, gal, gallon, gal, gals
        Volume, pt, pint
        Volume, qt, quart
        Volume, fl oz, fluid ounce, fl oz
        Volume, cup, cup
        Volume, tsp, teaspoon, tsp
        Volume, tbsp, tablespoon, tbsp
        Volume, cc, cc
        Volume, bushel, bushel
        Volume, acre-foot, acre foot, acre feet
        Mass, t, tonne, metric ton, t, mt
        Mass, ton, ton
        Mass, long ton, long ton
        Mass, short ton, short ton
        Mass, lb, pound, lb, lbs
        Mass, oz, ounce, oz
        Mass, st, stone
        Mass, ct, carat
        Mass, quintal, quintal
        Mass, kt, kiloton, kilotonne
        Mass, megaton, megaton, megatonne
        Duration, second, second, sec, secs
        Duration, minute, minute, min, mins
        Duration, hour, hour, hr, hrs, h
        Duration, day, day
        Duration, night, night
        Duration, week, week
        Duration, fortnight, fortnight
        Duration, month, month
        Duration, quarter-year, quarter-year
        Duration, year, year, yr, yrs
        Duration, decade, decade
        Duration, century, century
        Duration, ms, millisecond
        Speed, mph, mile per hour, miles per hour, mph, miles an hour, mile an hour, mi/h, mile-per-hour, mile-an-hour
        Speed, km/h, kilometre per hour, kilometres per hour, kph, kmh, kmph, km/h, km/hr, km per hour, km an hour, kilometres an hour, kilometre an hour, kms per hour
        Speed, m/s, metre per second, metres per second, m/s, metres a second
        Speed, ft/s, foot per second, feet per second, ft/s
        Speed, mi/s, mile per second, miles per second
        Speed, km/s, kilometre per second, kilometres per second, km/s
        Speed, kn, knot, kts
        Speed, Mach, mach
        Temperature, °C, celsius, centigrade, °c, degree celsius, degrees celsius, deg celsius, deg c, degree c, degrees c, degree centigrade, degrees centigrade, ° c, ° celsius, ° centigrade, ℃
        Temperature, °F, fahrenheit, farenheit, °f, degree fahrenheit, degrees fahrenheit, deg fahrenheit, deg f, degree f, degrees f, degree farenheit, degrees farenheit, ° f, ° fahrenheit, ℉
        Temperature, K, kelvin, degrees kelvin, degree kelvin, deg k, degree k, degrees k
        Temperature, °, degree, deg, °
        Angle, rad, radian, rad, rads
        Angle, turn, turn
        Angle, arcmin, arcminute, arc minute
        Angle, arcsec, arcsecond, arc second
        Energy, cal, calorie
        Energy, kcal, kilocalorie, kcal
        Energy, btu, btu, british thermal unit
        Power, hp, horsepower, hp, bhp
        Information, kbit/s, kilobit per second, kilobits per second, kbps
        Information, Mbit/s, megabit per second, megabits per second, mbps
        Information, Gbit/s, gigabit per second, gigabits per second, gbps
        Other, psi, psi, pound per square inch, pounds per square inch
        Other, bar, bar
        Other, dB, decibel, db
        Other, rpm, rpm, revolution per minute, revolutions per minute
        """;

    /// <summary>Units that take prefixes of the International System: dimension, the prefixes in use, symbol, name, then other names.</summary>
    public const string Prefixed =
        """
        Length, µ μ n m c d k, m, metre
        Mass, µ μ n m c d h k, g, gram, gramme
        Volume, µ μ m c d h k, l, litre
        Energy, k M G T, Wh, watt hour
        Energy, k M G, J, joule
        Power, k M G T, W, watt
        Information, k M G T P, b, bit
        Information, k M G T P, B, byte
        Other, k M G T, Hz, hertz
        Other, h k M, Pa, pascal
        Other, m k M, V, volt
        Other, m k, A, ampere, amp
        """;

    /// <summary>The prefixes: symbol, name.</summary>
    public const string Prefixes =
        """
        µ micro
        μ micro
        n nano
        m milli
        c centi
        d deci
        h hecto
        k kilo
        M mega
        G giga
        T tera
        P peta
        """;

    /// <summary>Pairs in which a length, a weight or a time is told, with how many of the small one make the great one.</summary>
    public const string Compounds =
        """
        ft in 12
        lb oz 16
        st lb 14
        hour minute 60
        minute second 60
        """;
}
