r"""What pylatexenc must know: one table of the macros found in real bibliographies.

pylatexenc's own tables drop text without a word (``\texttt{x}`` and ``\LaTeX`` become
nothing), so its parser gets these arguments only, and its symbols are taken over
where they stand for characters. Whatever is in neither table counts as unknown.
"""

ARGUMENT = "{1}"
TEXT_MACROS = {
    **dict.fromkeys(
        "texttt textsf textup textrm textnormal textmd textsc mbox hbox fbox text uline"
        " underline uppercase MakeUppercase NoCaseChange MakeLowercase lowercase mathrm"
        " mathsf mathbb mathcal operatorname bibnamefont bibfnamefont citenamefont"
        " ensuremath textlatin acro ac gls textls nocase path doi"
        " titlecap url nolinkurl".split(),
        ARGUMENT,
    ),
    "htmladdnormallink": '<a href="{2}">{1}</a>', "mkbibquote": "“{1}”",
    **dict.fromkeys(["mkbibemph", "emph", "textit", "textsl", "mathit"], "<i>{1}</i>"),
    **dict.fromkeys(["textbf", "mathbf", "boldsymbol", "bm"], "<b>{1}</b>"),
    "textsuperscript": "<sup>{1}</sup>",
    "textsubscript": "<sub>{1}</sub>",
    "enquote": "“{1}”",
    "noopsort": "", "NOOPSORT": "", "SortNoop": "", "sortnoop": "", "hspace": " ",
    "vspace": " ", "label": "", "color": "", "selectlanguage": "", "phantom": "",
    "href": '<a href="{1}">{2}</a>',
    "bibinfo": "{2}", "BibitemShut": "", "textcolor": "{2}", "foreignlanguage": "{2}",
    "texorpdfstring": "{2}", "frac": "{1}/{2}", "nicefrac": "{1}/{2}",
    "sfrac": "{1}/{2}",
}  # fmt: skip
"""Macro name to what is shown; ``{1}`` is its first argument, decoded."""

CASES = {
    "uppercase": str.upper,
    "MakeUppercase": str.upper,
    "lowercase": str.lower,
    "MakeLowercase": str.lower,
}
"""Macros that change the letters of their argument."""

TWO_ARGUMENTS = {name for name, shown in TEXT_MACROS.items() if "{2}" in shown}

JOURNALS = {
    "aj": "AJ", "apj": "ApJ", "apjl": "ApJL", "apjlett": "ApJL", "apjs": "ApJS",
    "aap": "A&A", "aaps": "A&AS", "aapr": "A&A Rev.", "araa": "ARA&A", "mnras": "MNRAS",
    "nat": "Nature", "pasp": "PASP", "pasj": "PASJ", "pasa": "PASA", "prl": "PRL",
    "pra": "Phys. Rev. A", "prb": "Phys. Rev. B", "prc": "Phys. Rev. C",
    "prd": "Phys. Rev. D", "pre": "Phys. Rev. E", "physrep": "Phys. Rep.",
    "jcap": "JCAP", "jcp": "J. Chem. Phys.", "icarus": "Icarus",
    "ssr": "Space Sci. Rev.",
    "solphys": "Sol. Phys.", "planss": "Planet. Space Sci.", "apss": "Ap&SS",
    "baas": "BAAS", "grl": "Geophys. Res. Lett.", "jgr": "J. Geophys. Res.",
    "nar": "New A Rev.", "memsai": "Mem. Soc. Astron. Italiana", "psj": "PSJ",
    "actaa": "Acta Astron.", "gca": "Geochim. Cosmochim. Acta",
    "procspie": "Proc. SPIE",
}  # fmt: skip
"""Journals as the astronomers' data system (ADS) writes them, in its AAS style."""

SYMBOLS = {
    **JOURNALS,
    "TeX": "TeX", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2ε", "BibTeX": "BibTeX",
    "BibLaTeX": "BibLaTeX", "XeTeX": "XeTeX", "AmS": "AMS", "emdash": "—",
    "endash": "–", "hyphen": "-", "slash": "/", "lt": "<", "gt": ">", "pounds": "£",
    "copyright": "©", "euro": "€", "EUR": "€", "texteuro": "€", "S": "§", "P": "¶",
    "dag": "†", "ddag": "‡", "textdagger": "†", "textdaggerdbl": "‡",
    "textasteriskcentered": "*", "textasciitilde": "~", "textasciicircum": "^",
    "textbackslash": "\\", "textunderscore": "_", "textbar": "|", "textless": "<",
    "textgreater": ">", "textbraceleft": "{", "textbraceright": "}", "degree": "°",
    "textdegree": "°", "ldots": "…", "dots": "…", "textellipsis": "…", "par": " ",
    "newline": " ", "linebreak": " ", "\\": " ", " ": " ", "\n": " ", "\t": " ",
    ",": " ", ";": " ", ":": " ", "quad": " ", "qquad": " ", "space": " ",
    "lq": "‘", "rq": "’", "textmu": "µ", "micro": "µ", "times": "×", "st": "st",
    "textquotesingle": "'", "textquotedbl": '"', "thinspace": " ", "nobreakspace": " ",
    "textasciigrave": "`", "textasciiacute": "´", "&": "&", "_": "_", "#": "#",
    "@": "", "-": "", "/": "", "!": "", "relax": "", "protect": "", "xspace": "",
    "noindent": "", "newblock": "", "break": "", "allowbreak": "", "nobreak": "",
    "hfill": " ", "bf": "", "it": "", "em": "", "sc": "", "rm": "", "tt": "",
    "sf": "", "sl": "", "bfseries": "", "itshape": "", "scshape": "", "normalfont": "",
    "upshape": "", "slshape": "", "rmfamily": "", "sffamily": "", "ttfamily": "",
    "tiny": "", "small": "", "footnotesize": "", "large": "", "normalsize": "",
    "scriptsize": "", "Large": "", "displaystyle": "", "unskip": "", "ignorespaces": "",
    "sb": "", "sp": "", "textnumero": "№", "textalpha": "α", "textbeta": "β",
    "textgamma": "γ", "textchi": "χ", "textpsi": "ψ", "textphi": "φ", "textsigma": "σ",
    "textlambda": "λ", "textkappa": "κ", "textepsilon": "ε", "texttheta": "θ",
    "textrho": "ρ", "texttau": "τ", "texteta": "η", "textnu": "ν", "textxi": "ξ",
    "textzeta": "ζ", "item": " ", "addslash": "/", "adddot": ".", "addcolon": ":",
    "addspace": " ", "addcomma": ",", "addsemicolon": ";", "cprime": "ʹ",
    "maththreesuperior": "³", "~": "~", "^": "^", "textdelta": "δ",
    "textomega": "ω", "textpi": "π",
}  # fmt: skip
"""Macros without arguments; fonts that only switch show nothing."""


def filled(name: str, *arguments: str) -> str:
    """Return what a macro shows for its arguments: nothing for empty ones."""
    text = TEXT_MACROS[name].format("", *arguments) if any(arguments) else ""
    return CASES[name](text) if name in CASES else text


def spaced(sign: str, behind: str) -> str:
    r"""Return the sign of a macro with the blanks that stood behind it.

    TeX eats the blank of ``\LaTeX guide``; whoever wrote it did not mean that.
    """
    return sign + behind if sign[-1:].isalpha() or sign == "…" else sign
