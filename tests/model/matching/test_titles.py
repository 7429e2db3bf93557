import re
import unicodedata

import pytest

from publist.model.matching.labels import FORMS, LABELLED, NOTICES
from publist.model.matching.titles import Likeness, Title, how_alike
from publist.model.matching.words import folded, loose, without_markup


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Étude d'Ångström", "etude d angstrom", id="accents"),
        pytest.param(
            r"{\'E}tude \"uber \c{c}a \v s", "etude uber ca s", id="LaTeX accents"
        ),
        pytest.param(r"\textbf{Bold} \emph{x}", "bold x", id="LaTeX markup"),
        pytest.param(r"\AA{}ngstr\o m", "angstro m", id="LaTeX letters"),
        pytest.param(r"$\mathcal{O}(n \log n)$", "o n log n", id="math"),
        pytest.param("𝒪(n log n)", "o n log n", id="the same in Unicode"),
        pytest.param(r"$\varepsilon$ \times ε", "epsilon epsilon", id="Greek, a sign"),
        pytest.param("Salt & ice", "salt and ice", id="&"),
        pytest.param("Salt &amp; ice", "salt and ice", id="&amp;"),
        pytest.param("C++ and C#", "cplusplus and csharp", id="C++ and C#"),
        pytest.param("A+B", "a b", id="a sum"),
        pytest.param("10⁵ and x₂", "105 and x2", id="raised and lowered"),
        pytest.param("<i>Big</i> **bold**", "big bold", id="HTML and Markdown"),
        pytest.param("Fließendes Straße", "fliessendes strasse", id="ß"),
        pytest.param("が か", "が か", id="a mark that is another letter"),
        pytest.param("हिन्दी", "हिन्दी", id="vowel signs"),
        pytest.param("И Й", "и и", id="Cyrillic: й as и, on both sides"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_words(title: str, expected: str) -> None:
    found = " ".join(folded(without_markup(title)))
    assert unicodedata.normalize("NFC", found) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("behaviour", "behavior", id="our"),
        pytest.param("organising", "organizing", id="ise"),
        pytest.param("analysed", "analyzed", id="yse"),
        pytest.param("haemoglobin", "hemoglobin", id="ae"),
        pytest.param("modelling", "modeling", id="ll"),
        pytest.param("centre", "center", id="re"),
        pytest.param("networks", "network", id="plural"),
        pytest.param("studies", "study", id="plural in ies"),
        pytest.param("the ponds", "ponds", id="article"),
    ],
)
def test_spelling(one: str, other: str) -> None:
    assert loose(one.split()) == loose(other.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("class", "clas", id="ss"),
        pytest.param("four", "for", id="short our"),
        pytest.param("analysis", "analyzi", id="is"),
    ],
)
def test_other_words_stay_other_words(one: str, other: str) -> None:
    assert loose([one]) != loose([other])


T = "Folded data in shallow rivers"
ELLIPSIS = "Folded data in shallow..."


@pytest.mark.parametrize(
    ("title", "base", "label"),
    [
        pytest.param(T, T, "", id="plain"),
        pytest.param(f"Erratum: {T}", T, "erratum", id="erratum:"),
        pytest.param(f'Erratum to "{T}"', T, "erratum", id="erratum to"),
        pytest.param(f"Publisher Correction: {T}", T, "correction", id="publisher's"),
        pytest.param(f"Retraction Note: {T}", T, "retraction", id="retraction"),
        pytest.param(f"Author's reply: {T}", T, "reply", id="reply"),
        pytest.param(f"A comment on {T}", T, "comment", id="a comment"),
        pytest.param(f"Reply to ‘Comment on {T}’", T, "reply", id="reply to a comment"),
        pytest.param(
            f"Supporting information for {T}", T, "supplement", id="supporting"
        ),
        pytest.param(f"{T} [Corrigendum]", T, "erratum", id="behind, in brackets"),
        pytest.param(f"{T}: Addendum", T, "erratum", id="behind a colon"),
        pytest.param(f"{T} (extended abstract)", T, "extended abstract", id="abstract"),
        pytest.param(f"Poster Abstract: {T}", T, "poster abstract", id="poster"),
        pytest.param(
            f"{T} – technical report", T, "technical report", id="behind a dash"
        ),
        pytest.param(f"{T} (oral)", T, "", id="a remark"),
        pytest.param(f"Retracted: {T}", T, "", id="retracted: the work itself"),
        pytest.param(f"{T}, Part II", T, "2", id="part II"),
        pytest.param(f"{T} (2)", T, "2", id="(2)"),
        pytest.param(f"{T} IV", T, "4", id="IV"),
        pytest.param(f"{T}. III. The mud", T, "3", id="III inside"),
        pytest.param(f"Chapter 7: {T}", T, "7", id="chapter"),
        pytest.param(f"2. {T}", T, "2", id="number first"),
        pytest.param(f"{T}, Third Edition", T, "3 edition", id="edition"),
        pytest.param("Erratum", "Erratum", "", id="nothing but a notice"),
        pytest.param("COVID-19", "COVID-19", "", id="a hyphen is no part"),
        pytest.param(
            "Editorial comment on", "Editorial comment on", "", id="cut short"
        ),
    ],
)
def test_labels(title: str, base: str, label: str) -> None:
    found = Title(title)
    assert found.base == Title(base).loose
    assert found.notice + found.form + found.part == label


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(T, "folded Data in Shallow Rivers.", Likeness.EQUAL, id="case"),
        pytest.param(T, "Folded-data in shallow-rivers", Likeness.EQUAL, id="hyphens"),
        pytest.param(T, "Folded data in shallow river", Likeness.SPELLING, id="plural"),
        pytest.param(T, f"{T}: a survey", Likeness.CUT, id="subtitle"),
        pytest.param(T, f"{T} – a survey", Likeness.CUT, id="subtitle behind a dash"),
        pytest.param(T, ELLIPSIS, Likeness.CUT, id="ellipsis"),
        pytest.param(
            "Ponds", "Ponds: a survey", Likeness.OTHER, id="too short to be cut"
        ),
        pytest.param(T, "Folded dtaa in shallow rivers", Likeness.NEAR, id="misspelt"),
        pytest.param(
            T, "Folded data of shallow rivers", Likeness.NEAR, id="a small word"
        ),
        pytest.param(
            T, "Folded data in shallow rivers 1", Likeness.PARTS, id="a number"
        ),
        pytest.param(T, "Data folded in shallow rivers", Likeness.ALIKE, id="order"),
        pytest.param(T, "Folded data", Likeness.ALIKE, id="some of the words"),
        pytest.param(T, "Folded maps of deep oceans", Likeness.OTHER, id="another"),
        pytest.param(T, f"Erratum: {T}", Likeness.NOTICE, id="notice"),
        pytest.param(T, f"{T} (poster)", Likeness.FORMS, id="form"),
        pytest.param(T, "折叠数据", Likeness.UNKNOWN, id="another script"),
        pytest.param(T, "(no title)", Likeness.UNKNOWN, id="none"),
        pytest.param("", "", Likeness.UNKNOWN, id="none on both sides"),
    ],
)
def test_how_alike(one: str, other: str, expected: Likeness) -> None:
    assert how_alike(Title(one), Title(other)) is expected
    assert how_alike(Title(other), Title(one)) is expected


@pytest.mark.parametrize(
    ("title", "generic"),
    [
        pytest.param("Introduction", True, id="introduction"),
        pytest.param("Guest Editorial", True, id="guest editorial"),
        pytest.param("Editor's note", True, id="editor's note"),
        pytest.param("Introduction to the special issue", True, id="special issue"),
        pytest.param("Deep Learning", True, id="a whole field"),
        pytest.param("Introduction to ponds", False, id="introduction to something"),
        pytest.param("Ponds", False, id="one word"),
    ],
)
def test_generic(title: str, *, generic: bool) -> None:
    assert Title(title).is_generic is generic


@pytest.mark.parametrize("kind", sorted(NOTICES))
def test_a_notice_is_looked_for_where_its_word_is(kind: str) -> None:
    said = {
        "erratum": "Corrigenda",
        "correction": "Author's correction",
        "retraction": "Retraction note",
        "comment": "A commentary",
        "reply": "The authors' rejoinder",
        "supplement": "Supporting information",
    }[kind]
    assert Title(f"{said}: On the age of ponds").notice == kind
    assert Title(f"On the age of ponds ({said})").notice == kind


def test_every_label_has_a_word_that_gives_it_away() -> None:
    """Each branch of the patterns ends or begins with one of the words."""
    branches = "|".join([*NOTICES.values(), FORMS])
    for word in LABELLED:
        assert re.search(word[:4], branches), word
    for phrase in ("brief announcement", "work in progress", "keynote address"):
        assert Title(f"On the age of ponds ({phrase})").form == phrase
