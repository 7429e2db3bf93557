r"""LaTeX prose becomes what the reader of a page should see."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publist.sources._latex import address, decode


@pytest.mark.parametrize(
    ("latex", "shown"),
    [
        pytest.param(r"\'e \'{e} {\'e} {\'{e}}", "é é é é", id="four spellings"),
        pytest.param(r"\v s \v{s} {\v s} {\v{s}}", "š š š š", id="letter accent"),
        pytest.param(r"{\'\i} {\'{\i}} \'\i", "í í í", id="dotless i gets no dot"),
        pytest.param(r"\c{c}\c c \k{a}\r{u}\u{g}\d{s}", "çç ąůğṣ", id="below, above"),
        pytest.param(r"\H{o}\=a\.I\~n\^o\`a\"u", "őāİñôàü", id="all signs"),
        pytest.param(r"Nguy{\~{\^e}}n", "Nguyễn", id="two accents"),
        pytest.param(r"Bj\o rn Bj{\o}rn \ss{} \AA{}", "Bjørn Bjørn ß Å", id="letters"),
        pytest.param(r"\L{\'o}d\'z", "Łódź", id="letter before a brace"),
        pytest.param(r"\textbf{\"O}zg", "<b>Ö</b>zg", id="accent is the argument"),
        pytest.param(r"{\relax Ch}ristos", "Christos", id="relax"),
        pytest.param("A {B}ayesian {{CNN}}", "A Bayesian CNN", id="protected case"),
        pytest.param("a  b\n\tc~d", "a b c d", id="white space folded"),
        pytest.param("1--2 a---b", "1–2 a—b", id="dashes"),
        pytest.param("``a'' b's", "“a” b's", id="quotes"),
        pytest.param("a ''b'' c", "a “b” c", id="quotes that both close"),
        pytest.param("`it's' b's", "‘it's’ b's", id="single quotes"),
        pytest.param("``a `b' ''", "“a ‘b’ ”", id="quotes in quotes"),
        pytest.param("`a` Hawai`i's", "`a` Hawai`i's", id="no quotes"),
        pytest.param(r"\& \% \# \_ \$5", "& % # _ $5", id="escaped"),
        pytest.param(r"\{x\}", "{x}", id="escaped braces stay"),
        pytest.param(r"\TeX and \LaTeX{} x", "TeX and LaTeX x", id="TeX, LaTeX"),
        pytest.param(
            r"\texttt{a \textsf{b}} \textup{c} \mbox{d}",
            "a b c d",
            id="fonts keep text",
        ),
        pytest.param(
            r"\emph{a \textbf{b}} {\it c} {\bf d}",
            "<i>a <b>b</b></i> <i>c</i> <b>d</b>",
            id="emphasis",
        ),
        pytest.param(
            r"19\textsuperscript{th} \textsubscript{2}",
            "19<sup>th</sup> <sub>2</sub>",
            id="raised, lowered",
        ),
        pytest.param(
            r"\ce{H2SO4} \ce{SO4^{2-}}",
            "H<sub>2</sub>SO<sub>4</sub> SO<sub>4</sub><sup>2-</sup>",
            id="chemistry",
        ),
        pytest.param(r"\enquote{q} \textquoteright s", "“q” ’s", id="enquote"),
        pytest.param(r"journals\textquoterights", "journals’s", id="glued macro"),
        pytest.param(r"\noopsort{b}x \bibinfo{y}{z}", "x z", id="sort key not shown"),
        pytest.param(
            r"\href{http://a.b/~c_d?x=1&y=2%20}{the \emph{link}}",
            '<a href="http://a.b/~c_d?x=1&y=2%20">the <i>link</i></a>',
            id="href verbatim",
        ),
        pytest.param(
            r"\url{http://x.y/a_b%20}",
            '<a href="http://x.y/a_b%20">http://x.y/a_b%20</a>',
            id="url verbatim",
        ),
        pytest.param(
            r'\href{http://x" onclick="y}{z}',
            '<a href="http://x%22 onclick=%22y">z</a>',
            id="an address cannot leave its quotes",
        ),
        pytest.param(r"$H_2$O CO$_{\rm 2}$", "<i>H</i><sub>2</sub>O CO<sub>2</sub>"),
        pytest.param("$H_2O$ $CO_2$", "H<sub>2</sub>O CO<sub>2</sub>", id="formula"),
        pytest.param(r"H$_2$O $^{13}$C", "H<sub>2</sub>O <sup>13</sup>C", id="scripts"),
        pytest.param(r"$\alpha$ $\Lambda$CDM 5$^\circ$", "α ΛCDM 5°", id="greek"),
        pytest.param(r"10$^{-5}$ $k$-means", "10<sup>−5</sup> <i>k</i>-means"),
        pytest.param(r"$\mathrm{CO}_2$ 19$^{th}$", "CO<sub>2</sub> 19<sup>th</sup>"),
        pytest.param("$<$i$>$x$<$/i$>$", "<i>x</i>", id="publishers' HTML"),
        pytest.param(r"$\gamma$$\delta$-T $$x$$", "γδ-T $$x$$", id="not displayed"),
        pytest.param(r"\ensuremath{\beta}", "β", id="ensuremath"),
        pytest.param(
            r"\(\lambda\)-calculus\({}^{\mbox{-2}}\)", "λ-calculus<sup>-2</sup>"
        ),
        pytest.param(
            r"\uppercase{v}an \MakeLowercase{DNA}", "Van dna", id="macros for case"
        ),
    ],
)
def test_decode(latex: str, shown: str) -> None:
    assert decode(latex) == (shown, ())


@pytest.mark.parametrize(
    ("latex", "unicode"),
    [
        pytest.param(r"H$_2$O $^{13}$C", "H₂O ¹³C", id="scripts"),
        pytest.param(r"$\alpha$ 10$^{-5}$ 5$^\circ$", "α 10⁻⁵ 5°", id="signs"),
        pytest.param("$k$-means $L_2$", "k-means L₂", id="letters are not slanted"),
        pytest.param(r"LP$_\tau$", r"LP$_\tau$", id="no such character: kept"),
        pytest.param("$2^{w_1}$", "$2^{w_1}$", id="script on a script: kept"),
        pytest.param(r"\emph{a} $f(x)$", "<i>a</i> $f(x)$", id="nothing else changes"),
    ],
)
def test_mathematics_as_unicode_or_kept(latex: str, unicode: str) -> None:
    assert decode(latex, "unicode").text == unicode
    assert decode(latex, "keep").text == latex.replace(r"\emph{a}", "<i>a</i>")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("100% of it", id="bare percent"),
        pytest.param("R & D &amp; &nbsp;x", id="bare ampersand, entities"),
        pytest.param("C# x_1 a^2 ~100", id="bare signs"),
        pytest.param("a < b and <i>c</i>", id="bare less-than, HTML"),
        pytest.param("US$ 4", id="one dollar"),
        pytest.param("see http://a.b/~c%20d_e now", id="bare address"),
        pytest.param(r"$O(n \log n)$ and \(f(x)\)", id="mathematics is MathJax's"),
        pytest.param("$a < b$", id="a comparison never becomes a tag"),
        pytest.param("Schön – “so” 漢字", id="unicode"),
    ],
)
def test_stays(text: str) -> None:
    assert decode(text) == (text, ())


@pytest.mark.parametrize(
    ("latex", "shown", "unknown"),
    [
        pytest.param(r"a \foo{bar} b", "a bar b", (r"\foo",), id="argument kept"),
        pytest.param(r"\Thomas G.", "Thomas G.", (r"\Thomas",), id="name kept"),
        pytest.param(r"\a \a", "a a", (r"\a",), id="named once"),
        pytest.param(r"\emph{open", "<i>open</i>", (), id="unclosed"),
        pytest.param(r"a } \emph", "a", (), id="stray brace, no argument"),
        pytest.param(
            r"\textcolor{" * 26 + r"\foo{a}" + "}" * 26,
            "a",
            (r"\textcolor", r"\foo"),
            id="26 colours deep, none with a text",
        ),
        pytest.param(
            "{" * 300 + r"\foo{a}" + "}" * 300, "a", (r"\foo",), id="300 braces deep"
        ),
    ],
)
def test_unknown_is_kept_and_named(
    latex: str, shown: str, unknown: tuple[str, ...]
) -> None:
    assert decode(latex) == (shown, unknown)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        pytest.param(
            "http://a.b/c_d%20~e", "http://a.b/c_d%20~e", id="bare: untouched"
        ),
        pytest.param(r"\url{http://a.b/c\_d\~{}e}", "http://a.b/c_d~e", id="url"),
        pytest.param(r"http://a.b/?x=1\&y=\%20\#z", "http://a.b/?x=1&y=%20#z"),
        pytest.param("{10.1000/x}", "10.1000/x", id="braces"),
        pytest.param(r"http://a.b/$\sim$c", "http://a.b/~c", id="tilde as a relation"),
        pytest.param("http://a.b/--c''", "http://a.b/--c''", id="no ligatures"),
        pytest.param(r"10.1007/978-3{\_}12", "10.1007/978-3_12", id="braced escape"),
        pytest.param(r"10.1007/978-3{$\_$}12", "10.1007/978-3_12", id="escape in $"),
        pytest.param("10.1000/{978}-{3}a", "10.1000/978-3a", id="inner braces"),
        pytest.param(r"http://a.b/c\\_d", "http://a.b/c_d", id="escaped twice"),
        pytest.param(r"http://a.b/{\~{}}c", "http://a.b/~c", id="braced tilde"),
        pytest.param(r"http://a.b/\string~c", "http://a.b/~c", id="string"),
        pytest.param(r"http://a.b/c\-d\/e", "http://a.b/cde", id="break marks"),
        pytest.param(r"{\tt http://a.b}", "http://a.b", id="typewriter"),
        pytest.param("10.1/18:1$<$9::A$>$3", "10.1/18:1<9::A>3", id="signs in $"),
        pytest.param(
            r"10.1/1{\textless}9\textgreater{}3\textunderscore 4",
            "10.1/1<9>3_4",
            id="named signs",
        ),
    ],
)
def test_address(written: str, plain: str) -> None:
    assert address(written) == plain


plain_text = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\\{}$~-`'")
)
latex_text = st.text(st.sampled_from(r"\\\{}{}$$%&#~^_-`'\"abc iv .éemphtextbf"))


@given(plain_text)
def test_plain_text_only_has_its_blanks_folded(text: str) -> None:
    folded = unicodedata.normalize("NFC", " ".join(text.split()))
    assert decode(text).text == folded
    assert decode(folded).text == folded


@given(latex_text)
def test_any_latex_is_decoded(text: str) -> None:
    shown = decode(text).text
    assert unicodedata.is_normalized("NFC", shown)
    assert shown == " ".join(shown.split())
