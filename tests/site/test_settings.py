from pathlib import Path

import pytest

from publist.errors import PublistError
from publist.site.settings import Grant, Person, Settings, read


def settings(tmp_path: Path, text: str | bytes) -> Settings:
    path = tmp_path / "publist.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", ("", "images/pubpic", {}), id="nothing: the defaults"),
        pytest.param("# c\n", ("", "images/pubpic", {}), id="comments"),
        pytest.param('list = "a.yml"\n', ("a.yml", "images/pubpic", {}), id="list"),
        pytest.param('\ufeffimages = "p"\r\n', ("", "p", {}), id="BOM and CRLF"),
        pytest.param(
            '[grants.ERC]\nnumber = "101076"\nacronym = "A-B-C"\n',
            ("", "images/pubpic", {"ERC": Grant("ERC", "101076", "A-B-C")}),
            id="a grant",
        ),
        pytest.param(
            "[grants.ERC]\nnumber = 7\nstart = 2022-10-01\n",
            ("", "images/pubpic", {"ERC": Grant("ERC", "7", start="2022-10-01")}),
            id="numbers and days are text",
        ),
        pytest.param(
            '[grants.A]\nend = ""\nfront_matter = { layout = "page", toc = true }\n',
            (
                "",
                "images/pubpic",
                {"A": Grant("A", front_matter={"layout": "page", "toc": True})},
            ),
            id="front matter",
        ),
        pytest.param(
            "[grants.A]\n[grants.B]\n",
            ("", "images/pubpic", {"A": Grant("A"), "B": Grant("B")}),
            id="two grants",
        ),
    ],
)
def test_read(tmp_path: Path, text: str, expected: tuple[str, str, object]) -> None:
    held = settings(tmp_path, text)
    assert (held.list, held.images, held.grants) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", (), id="nobody"),
        pytest.param('people = ["Ann Bee"]\n', (Person("Ann Bee"),), id="a list"),
        pytest.param(
            '[people]\n"Ann Bee" = []\n"C. Dee" = ["C. Eff"]\n',
            (Person("Ann Bee"), Person("C. Dee", ("C. Eff",))),
            id="aliases",
        ),
        pytest.param(
            '[people."Ann Bee"]\naliases = ["A. Cee"]\nwritten = "A. Bee (PI)"\n'
            'url = "https://x.org/~bee"\n',
            (Person("Ann Bee", ("A. Cee",), "A. Bee (PI)", "https://x.org/~bee"),),
            id="a table",
        ),
        pytest.param(
            '[people]\n"Ann Bee" = { url = "http://x.org" }\n',
            (Person("Ann Bee", url="http://x.org"),),
            id="a table on one line",
        ),
    ],
)
def test_people(tmp_path: Path, text: str, expected: tuple[Person, ...]) -> None:
    assert settings(tmp_path, text).people == expected


def test_names_and_venues(tmp_path: Path) -> None:
    held = settings(
        tmp_path,
        '[names]\nstyle = "MP Allan"\nbold = false\n[venues]\n"Nature Physics" = "NP"\n',
    )
    assert (held.names, held.bold) == ("MP Allan", False)
    assert held.venues == {"Nature Physics": "NP"}
    nothing = settings(tmp_path, "")
    assert (nothing.names, nothing.bold, nothing.venues) == ("", None, {})


def test_rules(tmp_path: Path) -> None:
    held = settings(tmp_path, 'ignore = ["PUB5"]\n[severity]\nno-year = "info"\n')
    assert (held.ignore, held.severity) == (("PUB5",), {"no-year": "info"})
    nothing = settings(tmp_path, "")
    assert (nothing.ignore, nothing.severity) == ((), {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('\nignore = "PUB5"\n', "2: `ignore` must be a list", id="text"),
        pytest.param("ignore = [1]\n", "1: `ignore` must be a list", id="a number"),
        pytest.param("[ignore]\n", "1: `ignore` must be a list", id="a table"),
        pytest.param("severity = 1\n", "1: `severity` must be a table", id="no table"),
        pytest.param(
            '[severity]\n\nPUB5 = "warn"\n',
            "3: `PUB5` must be error, warning or info",
            id="no severity",
        ),
        pytest.param("[severity]\nPUB5 = []\n", "2: `PUB5` must be error", id="a list"),
    ],
)
def test_rules_refused(tmp_path: Path, text: str, expected: str) -> None:
    with pytest.raises(PublistError) as caught:
        settings(tmp_path, text)
    said = str(caught.value).replace(f"{tmp_path / 'publist.toml'}:", "")
    assert said.startswith(expected)


PEOPLE = '[people]\n"Ann Bee" = []\n'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "people = 1\n", "1: `people` must be a table of names", id="people"
        ),
        pytest.param("people = [1]\n", "1: `people` must be a table", id="a number"),
        pytest.param(
            '[people]\n\n"A. B" = "x"\n',
            "3: `A. B` must have a list of aliases or a table",
            id="text for aliases",
        ),
        pytest.param(
            '[people]\n"A. B" = [1]\n',
            "2: `A. B` must have a list",
            id="a number in it",
        ),
        pytest.param(
            f'{PEOPLE}\n[people."C. D"]\nalias = []\n',
            "5: a person has no `alias`",
            id="a name that is none",
        ),
        pytest.param(
            f'{PEOPLE}[people."C. D"]\naliases = "x"\n',
            "4: `aliases` must be a list",
            id="aliases",
        ),
        pytest.param(
            f'{PEOPLE}[people."C. D"]\nwritten = 1\n',
            "4: `written` must be text in quotes",
            id="written",
        ),
        pytest.param(
            f'{PEOPLE}[people."C. D"]\nurl = "javascript:x"\n',
            "4: `javascript:x` is no web address",
            id="url",
        ),
        pytest.param(
            f'{PEOPLE}"C. D" = ["ann  bee"]\n',
            "3: `ann  bee` is Ann Bee and C. D",
            id="one name for two",
        ),
        pytest.param("names = 'x'\n", "1: `names` must be a table", id="names"),
        pytest.param(
            "[names]\nlike = 'x'\n", "2: [names] has no `like`", id="in names"
        ),
        pytest.param("[names]\nstyle = 1\n", "2: `style` must be text", id="style"),
        pytest.param(
            "[names]\nbold = 'yes'\n", "2: `bold` must be true or false", id="bold"
        ),
        pytest.param("venues = []\n", "1: `venues` must be a table", id="venues"),
        pytest.param(
            "[venues]\nNature = 1\n",
            "2: the short name of `Nature` must be",
            id="a venue",
        ),
        pytest.param(
            "[names]\nbold = 1\n[people]\nX = 1\n[venues]\nY = 1\n",
            "2: 3 mistakes:\n    line 2: `bold` must be true or false\n    line 4: `X` must"
            " have a list of aliases or a table\n    line 6: the short name of `Y` must be"
            " text in quotes\n",
            id="all at once",
        ),
    ],
)
def test_people_names_and_venues_refused(
    tmp_path: Path, text: str, expected: str
) -> None:
    with pytest.raises(PublistError) as caught:
        settings(tmp_path, text)
    said = str(caught.value).replace(f"{tmp_path / 'publist.toml'}:", "")
    assert said.startswith(expected)
    assert "\n  fix: " in said


def test_each_fix_is_said_once(tmp_path: Path) -> None:
    with pytest.raises(PublistError) as caught:
        settings(tmp_path, "[venues]\nX = 1\nY = 2\n")
    assert caught.value.fix.count("[venues]") == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "lst = 1\n",
            "TOML:1: there is no setting `lst`; is `list` meant?",
            id="name",
        ),
        pytest.param(
            "[grant.ERC]\nnumber = '1'\n",
            "TOML:1: there is no setting `grant`; is `grants` meant?",
            id="table",
        ),
        pytest.param(
            "xyz = 1\n", "TOML:1: there is no setting `xyz`\n", id="none near"
        ),
        pytest.param(
            "[names]\nignore = ['PUB704']\n",
            "TOML:2: [names] has no `ignore`; `ignore` stands above the first line in"
            " square brackets",
            id="below a table",
        ),
        pytest.param(
            "\nlist = 1\n", "TOML:2: `list` must be text in quotes", id="type"
        ),
        pytest.param(
            "a = 1\n\nb = 2\n",
            "TOML:1: 2 mistakes:\n    line 1: there is no setting `a`\n    line 3: there"
            " is no setting `b`\n  fix: the settings are",
            id="all at once",
        ),
        pytest.param("grants = 1\n", "TOML:1: `grants` must be tables", id="grants"),
        pytest.param(
            "[grants]\nERC = 1\n", "TOML:2: write the grant as a table", id="a grant"
        ),
        pytest.param(
            "[grants.ERC]\nnumbr = '1'\n", "TOML:2: a grant has no `numbr`", id="in it"
        ),
        pytest.param(
            "list = \n", "TOML:1:8: this is not TOML: invalid value", id="TOML"
        ),
        pytest.param(
            "[grants.A]\nnumber = 1\nlogo = true\n",
            "TOML:3: `logo` must be text in quotes",
            id="a logo that is none",
        ),
        pytest.param(
            '[grants.A]\nend = "October 2022"\n',
            "TOML:2: `October 2022` is no day",
            id="no day",
        ),
        pytest.param(
            "[grants.A]\nstart = 2022-10-01\nend = 2021-10-01\n",
            "TOML:3: the grant ends (2021-10-01) before it starts",
            id="ends before it starts",
        ),
        pytest.param(
            "[grants.A]\nfront_matter = { nav = { order = 1 } }\n",
            "TOML:2: `front_matter` must be a table of single values",
            id="a table in front matter",
        ),
        pytest.param("x\n", "TOML:1:2: this is not TOML: expected '='", id="no ="),
        pytest.param(b"a = '\xff'", "TOML: the file is not UTF-8", id="Latin-1"),
    ],
)
def test_refused(tmp_path: Path, text: str | bytes, expected: str) -> None:
    with pytest.raises(PublistError) as caught:
        settings(tmp_path, text)
    said = str(caught.value).replace(str(tmp_path / "publist.toml"), "TOML")
    assert said.startswith(expected)
    assert "\n  fix: " in said


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PublistError, match="cannot be read"):
        read(tmp_path / "publist.toml")
