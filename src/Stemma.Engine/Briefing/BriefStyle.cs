namespace Stemma.Briefing;

/// <summary>The style of the page: light and dark, screen and paper, wide and narrow.</summary>
internal static class BriefStyle
{
    public static string Css { get; } = """

        :root{color-scheme:light dark;--paper:#fbfaf7;--ink:#1c2026;--soft:#5d6672;--line:#dcd9d0;--card:#fff;--mark:#8a3b12}
        @media(prefers-color-scheme:dark){:root{--paper:#15181c;--ink:#e6e4df;--soft:#9aa3ad;--line:#32383f;--card:#1d2126;--mark:#e59b6c}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Charter,"Bitstream Charter","Source Serif 4",Georgia,serif;overflow-wrap:anywhere}
        main{max-width:44rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
        header{border-bottom:3px double var(--line);padding-bottom:1rem;margin-bottom:1.5rem}
        h1{font-size:1.8rem;line-height:1.2;margin:.2rem 0 .6rem;text-wrap:balance}
        h2{font-size:1.12rem;line-height:1.3;margin:2rem 0 .6rem;display:flex;gap:.7rem}
        .number{color:var(--mark);font-variant-numeric:tabular-nums;min-width:1.1em}
        .kind,.reach,.where,.source,.nothing{color:var(--soft)}
        .kind,.reach,.where{font-family:system-ui,sans-serif;font-size:.82rem;margin:0}
        .kind{letter-spacing:.04em}
        .sentence{margin:.5rem 0}
        .under{padding-left:1.1rem;border-left:2px solid var(--line)}
        .source{font-size:.94rem;margin:.15rem 0}
        .nothing{font-style:italic}
        details,summary{display:inline}
        summary{cursor:pointer;list-style:none;font:600 .72rem/1 system-ui,sans-serif;color:var(--mark);vertical-align:.35em;padding:.15em .3em;border-radius:.3em;white-space:nowrap}
        summary::-webkit-details-marker{display:none}
        summary:hover,details[open]>summary{background:var(--line)}
        summary:focus-visible{outline:2px solid var(--mark)}
        ol{margin:.5rem 0 .9rem;padding:.7rem .9rem .7rem 2.6rem;background:var(--card);border:1px solid var(--line);border-radius:.5rem;font-size:.95rem}
        li+li{margin-top:.6rem}
        li::marker{color:var(--mark);font:600 .78rem system-ui,sans-serif}
        q{quotes:"“" "”"}
        a{color:inherit;text-decoration-color:var(--mark);text-underline-offset:.15em}
        code{font-size:.95em}
        @media(max-width:30rem){body{font-size:1rem}main{padding:1.25rem 1rem 3rem}h1{font-size:1.45rem}ol{padding-left:2.2rem}}
        @media print{:root{--paper:#fff;--ink:#000;--soft:#444;--line:#bbb;--card:#fff;--mark:#000}body{font-size:10.5pt}main{max-width:none;padding:0}h2{break-after:avoid}.sentence{break-inside:avoid}}

        """.ReplaceLineEndings("\n");
}
