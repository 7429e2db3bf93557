r"""Fields that nobody asks for are not decoded; what they hold is named all the same."""

from publist.sources import bibtex

ENTRY = r"""@article{a,
  title = {Ponds}, author = {Bee, A.}, year = 2020,
  abstract = {It is \emph{deep}, na{\"i}ve and \unheard{odd}.},
  note = {\relax}, keywords = {H$_2$O},
}"""


def test_further_fields_are_decoded_when_asked_for() -> None:
    extra = bibtex.read(ENTRY).references[0].reference.extra
    assert extra["keywords"] == "H<sub>2</sub>O"
    assert dict(extra) == {
        "abstract": "It is <i>deep</i>, naïve and odd.",
        "keywords": "H<sub>2</sub>O",
    }


def test_a_field_that_shows_nothing_is_not_there() -> None:
    extra = bibtex.read(ENTRY).references[0].reference.extra
    assert "note" not in extra
    assert extra.get("note", "none") == "none"
    assert len(extra) == len(list(extra))


def test_an_unknown_macro_is_named_though_nobody_reads_the_field() -> None:
    notes = [note.reason for note in bibtex.read(ENTRY).notes]
    assert [note for note in notes if "unheard" in note] == notes
    assert notes
