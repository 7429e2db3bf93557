"""What a user may type for `--names`, and the line that comes of it."""

import pytest

from publist.cli.manner import manner_of
from publist.model.name_habits import style_of
from publist.model.names import AuthorLine, Name
from publist.site.settings import Settings

THREE = AuthorLine(
    (Name("Allan", "Milan P."), Name("van Bo", "Kim"), Name("Cho", "Dan"))
)
LIST = ["A. Bee, C. Dee and E. Eff"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("full", "Milan P. Allan, Kim van Bo and Dan Cho", id="full"),
        pytest.param("initials", "M. P. Allan, K. van Bo and D. Cho", id="initials"),
        pytest.param("apa", "Allan, M. P., van Bo, K., & Cho, D.", id="apa"),
        pytest.param("ieee", "M. P. Allan, K. van Bo, and D. Cho", id="ieee"),
        pytest.param("vancouver", "Allan MP, van Bo K, Cho D", id="vancouver"),
        pytest.param(
            "bibtex", "Allan, Milan P. and van Bo, Kim and Cho, Dan", id="bibtex"
        ),
        pytest.param("APA", "Allan, M. P., van Bo, K., & Cho, D.", id="capitals"),
        pytest.param("MP Allan", "MP Allan, K van Bo and D Cho", id="MP Allan"),
        pytest.param("M. P. Allan", "M. P. Allan, K. van Bo and D. Cho", id="M. P."),
        pytest.param("M.P. Allan", "M.P. Allan, K. van Bo and D. Cho", id="M.P."),
        pytest.param(
            "Milan P. Allan", "Milan P. Allan, Kim van Bo and Dan Cho", id="Milan P."
        ),
        pytest.param(
            "Allan, M. P.", "Allan, M. P., van Bo, K. and Cho, D.", id="Allan, M. P."
        ),
        pytest.param(
            "Allan, M. P.; Bo, K.",
            "Allan, M. P.; van Bo, K. and Cho, D.",
            id="semicolons",
        ),
        pytest.param(
            "Allan, Milan",
            "Allan, Milan P.; van Bo, Kim and Cho, Dan",
            id="Allan, Milan",
        ),
        pytest.param(
            "A. Bee; C. Dee & E. Eff", "M. P. Allan; K. van Bo & D. Cho", id="all of it"
        ),
    ],
)
def test_names(typed: str, expected: str) -> None:
    manner = manner_of(Settings(), typed)
    assert style_of(LIST, like=manner.names).line(THREE) == expected
