namespace Stemma.Parsing.Numbers;

/// <summary>The currencies of the world, by ISO 4217, and some that the euro or inflation has ended.</summary>
internal static class CurrencyTable
{
    /// <summary>A line each: the code, the full name, then other names and marks, apart by commas. The plural is made by rule, or given.</summary>
    public const string Rows =
        """
        AED, United Arab Emirates dirham, emirati dirham, uae dirham, dhs, dh, د.إ
        AFN, Afghan afghani, afghani, ؋
        ALL, Albanian lek, lek
        AMD, Armenian dram, dram, ֏
        ANG, Netherlands Antillean guilder
        AOA, Angolan kwanza, kwanza
        ARS, Argentine peso, argentinian peso, ar$, arg$
        AUD, Australian dollar, au$, a$, aud$, aussie dollar
        AWG, Aruban florin, aruban guilder
        AZN, Azerbaijani manat, ₼
        BAM, Bosnia and Herzegovina convertible mark, convertible mark, bosnian mark
        BBD, Barbadian dollar, barbados dollar, bds$
        BDT, Bangladeshi taka, taka, ৳
        BGN, Bulgarian lev, lev, leva
        BHD, Bahraini dinar
        BIF, Burundian franc
        BMD, Bermudian dollar, bermuda dollar, bd$
        BND, Brunei dollar, b$
        BOB, Bolivian boliviano, boliviano
        BRL, Brazilian real, brazilian reais, reais, r$
        BSD, Bahamian dollar
        BTN, Bhutanese ngultrum, ngultrum
        BWP, Botswana pula, pula
        BYN, Belarusian ruble, belarusian rouble
        BZD, Belize dollar, bz$
        CAD, Canadian dollar, c$, ca$, cad$, can$, cdn$
        CDF, Congolese franc
        CHF, Swiss franc, sfr
        CLP, Chilean peso, clp$
        CNY, Chinese yuan, yuan, renminbi, rmb, chinese renminbi, cn¥, yuan renminbi
        COP, Colombian peso, col$
        CRC, Costa Rican colón, costa rican colon, ₡
        CUP, Cuban peso
        CVE, Cape Verdean escudo
        CZK, Czech koruna, koruna, czech crown, kč
        DJF, Djiboutian franc
        DKK, Danish krone, danish kroner, danish crown
        DOP, Dominican peso, rd$
        DZD, Algerian dinar
        EGP, Egyptian pound, e£, le
        ERN, Eritrean nakfa, nakfa
        ETB, Ethiopian birr, birr
        EUR, Euro, €
        FJD, Fijian dollar, fiji dollar, fj$
        FKP, Falkland Islands pound
        GBP, British pound, pound sterling, pounds sterling, uk pound, gb£, stg
        GEL, Georgian lari, lari, ₾
        GHS, Ghanaian cedi, cedi, ghana cedi, gh¢, gh₵, ₵
        GIP, Gibraltar pound
        GMD, Gambian dalasi, dalasi
        GNF, Guinean franc
        GTQ, Guatemalan quetzal, quetzal, quetzales
        GYD, Guyanese dollar, guyana dollar
        HKD, Hong Kong dollar, hk$, hkd$
        HNL, Honduran lempira, lempira
        HRK, Croatian kuna, kuna
        HTG, Haitian gourde, gourde
        HUF, Hungarian forint, forint, ft
        IDR, Indonesian rupiah, rupiah, rp
        ILS, Israeli new shekel, new israeli shekel, israeli shekel, shekel, nis, ₪
        INR, Indian rupee, ₹
        IQD, Iraqi dinar
        IRR, Iranian rial, ﷼
        ISK, Icelandic króna, icelandic krona, icelandic krónur, icelandic kronur, icelandic crown
        JMD, Jamaican dollar, j$
        JOD, Jordanian dinar
        JPY, Japanese yen, yen, ¥, jp¥
        KES, Kenyan shilling, ksh
        KGS, Kyrgyzstani som, kyrgyz som
        KHR, Cambodian riel, riel, ៛
        KMF, Comorian franc
        KPW, North Korean won
        KRW, South Korean won, korean won, won, ₩
        KWD, Kuwaiti dinar
        KYD, Cayman Islands dollar
        KZT, Kazakhstani tenge, tenge, kazakh tenge, ₸
        LAK, Lao kip, kip, ₭
        LBP, Lebanese pound, lebanese lira
        LKR, Sri Lankan rupee, ரூ, slrs
        LRD, Liberian dollar, l$
        LSL, Lesotho loti, loti, maloti
        LYD, Libyan dinar
        MAD, Moroccan dirham
        MDL, Moldovan leu, moldovan lei
        MGA, Malagasy ariary, ariary
        MKD, Macedonian denar, denar
        MMK, Burmese kyat, kyat, myanmar kyat
        MNT, Mongolian tögrög, tugrik, mongolian tugrik, ₮
        MOP, Macanese pataca, pataca, mop$
        MRU, Mauritanian ouguiya, ouguiya
        MUR, Mauritian rupee
        MVR, Maldivian rufiyaa, rufiyaa
        MWK, Malawian kwacha
        MXN, Mexican peso, mex$, mx$
        MYR, Malaysian ringgit, ringgit, rm
        MZN, Mozambican metical, metical, meticais
        NAD, Namibian dollar, n$
        NGN, Nigerian naira, naira, ₦
        NIO, Nicaraguan córdoba, nicaraguan cordoba
        NOK, Norwegian krone, norwegian kroner, norwegian crown
        NPR, Nepalese rupee
        NZD, New Zealand dollar, nz$, nzd$
        OMR, Omani rial
        PAB, Panamanian balboa, balboa
        PEN, Peruvian sol, nuevo sol
        PGK, Papua New Guinean kina, kina
        PHP, Philippine peso, ₱
        PKR, Pakistani rupee
        PLN, Polish złoty, polish zloty, zloty, złoty, zł
        PYG, Paraguayan guaraní, paraguayan guarani, guarani, ₲
        QAR, Qatari riyal, qatari rial
        RON, Romanian leu, romanian lei
        RSD, Serbian dinar
        RUB, Russian ruble, russian rouble, rouble, ruble, ₽
        RWF, Rwandan franc
        SAR, Saudi riyal, saudi arabian riyal
        SBD, Solomon Islands dollar, si$
        SCR, Seychellois rupee, seychelles rupee
        SDG, Sudanese pound
        SEK, Swedish krona, swedish kronor, swedish crown
        SGD, Singapore dollar, s$, sg$
        SHP, Saint Helena pound
        SLL, Sierra Leonean leone, leone
        SOS, Somali shilling
        SRD, Surinamese dollar, suriname dollar
        SSP, South Sudanese pound
        STN, São Tomé and Príncipe dobra, dobra
        SYP, Syrian pound, syrian lira
        SZL, Swazi lilangeni, lilangeni, emalangeni
        THB, Thai baht, baht, ฿
        TJS, Tajikistani somoni, somoni
        TMT, Turkmenistan manat, turkmen manat
        TND, Tunisian dinar
        TOP, Tongan paʻanga, paanga, t$
        TRY, Turkish lira, ₺, tl
        TTD, Trinidad and Tobago dollar, tt$
        TWD, New Taiwan dollar, taiwan dollar, taiwanese dollar, nt$, nt dollar
        TZS, Tanzanian shilling, tsh
        UAH, Ukrainian hryvnia, hryvnia, hryvna, hryvnya, ₴
        UGX, Ugandan shilling, ush
        USD, United States dollar, us dollar, u s dollar, american dollar, us$, usd$, u$s, $us, greenback
        UYU, Uruguayan peso, $u
        UZS, Uzbekistani som, uzbek som, uzbekistani soum
        VES, Venezuelan bolívar, venezuelan bolivar, bolivar, bolívar, bolivares, bolívares
        VND, Vietnamese dong, dong, ₫
        VUV, Vanuatu vatu, vatu
        WST, Samoan tala, tala
        XAF, Central African CFA franc
        XCD, East Caribbean dollar, ec$
        XOF, West African CFA franc, cfa franc, fcfa
        XPF, CFP franc
        YER, Yemeni rial
        ZAR, South African rand, rand, r
        ZMW, Zambian kwacha
        ZWL, Zimbabwean dollar, z$
        BTC, Bitcoin, ₿, xbt
        ETH, Ether, ethereum
        ATS, Austrian schilling
        BEF, Belgian franc
        DEM, Deutsche mark, german mark, deutschmark, deutschemark, dm
        ESP, Spanish peseta
        FIM, Finnish markka, markka, markkaa
        FRF, French franc
        GRD, Greek drachma, drachma
        IEP, Irish pound, ir£
        ITL, Italian lira, italian lire
        LUF, Luxembourg franc
        NLG, Dutch guilder
        PTE, Portuguese escudo
        """;

    /// <summary>Nouns that stand for a currency alone: the code they are read as, the name, other words. A code in small letters says that several countries use it.</summary>
    public const string Bare =
        """
        USD, dollar, $, ＄, buck
        GBP, pound, £, ￡, quid
        rupee, rupee, rs, re, ₨
        franc, franc, ₣
        peso, peso
        dinar, dinar
        dirham, dirham
        rial, rial
        riyal, riyal
        shilling, shilling
        lira, lira, lire
        krona, krona, kronor
        krone, krone, kroner, kr
        crown, crown
        mark, mark
        peseta, peseta, ₧
        guilder, guilder
        escudo, escudo
        kwacha, kwacha
        manat, manat
        som, som
        leu, leu, lei
        sol, sol
        cent, cent, ¢, c
        penny, pence, penny, pennies, p
        euro cent, euro cent
        kopek, kopek, kopeck
        sen, sen
        satang, satang
        paisa, paisa, paise
        centavo, centavo
        centime, centime
        satoshi, satoshi
        fen, fen
        jiao, jiao
        öre, öre
        øre, øre
        piastre, piastre, piaster
        fils, fils
        """;

    /// <summary>Codes that are also a word or a short form, and are read only in capitals.</summary>
    public const string CapitalCodes = "ALL CUP TRY TOP BOB MAD SOS LAK PEN PAB COP CAD GEL AMD GIP FIM BAM MOP NIO STN MGA SSP BTN BAR KES INR NAD SAR ANG ETH LE RM TL FT DM DH";
}
