"""What Jekyll adds to ``site`` besides settings and data: the time, posts, pages ...

Other pages of a site are not read, of its files only the names. So a name is answered only
where nothing needs to be read (no posts are no posts); a page that asks for more is told
so, for an empty loop there would be a page that differs without a word.
"""

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from publist.errors import PublistError
from publist.site import static_files

ALWAYS = {
    "pages": "every page of the site",
    "html_pages": "every page of the site",
    "collections": "every collection of the site",
    "documents": "every post and document of the site",
}
OF_POSTS = ("posts", "tags", "categories")
"""Names that are empty where there is no post."""

NAMES = frozenset({"time", "static_files", "related_posts", *ALWAYS, *OF_POSTS})
"""Names that mean Jekyll's own value, whatever ``_config.yml`` says.

Only a post has ``related_posts``: for a page it is nil.
"""

POST = re.compile(r"\d{2,4}-\d{1,2}-\d{1,2}-.*\.[^.]+")
LET_JEKYLL = "let Jekyll render the page, or take this out of it"


class Site(dict[str, Any]):
    """``site`` in templates: the settings, and below ``missing`` the names of Jekyll."""

    def __init__(self, settings: Mapping[str, Any], root: Path) -> None:
        """Take what a template can reach; ``root`` is where posts would be."""
        super().__init__((k, v) for k, v in settings.items() if k not in NAMES)
        self._root = root
        self._folder = root / str(settings.get("collections_dir") or "")
        self._settings = settings
        self._collections = _names(settings.get("collections"))

    def missing(self, name: object) -> Any:  # noqa: ANN401  # as many kinds as names
        """Return what Jekyll gives for a name that the settings do not hold.

        Raises ``PublistError`` for what only Jekyll knows.
        """
        if name == "time":
            return dt.datetime.now().astimezone()
        if name == "static_files":
            for one in self._collections:
                self._collection(one)  # their files are among them
            return static_files.read(self._root, self._settings)
        if name in ALWAYS:
            raise _refused(str(name), ALWAYS[str(name)])
        if name in OF_POSTS:
            if self._has_posts():
                raise _refused(str(name), "the site's posts")
            return {} if name in {"tags", "categories"} else []
        return self._collection(str(name)) if name in self._collections else None

    def _has_posts(self) -> bool:
        folders = {self._root, self._folder}
        found = (
            path
            for folder in folders
            for pattern in ("_posts", "*/_posts")
            for path in folder.glob(f"{pattern}/**/*")
        )
        return any(POST.fullmatch(path.name) for path in found)

    def _collection(self, name: str) -> list[Any]:
        found = (self._folder / f"_{name}").glob("**/*")
        if any(path.is_file() and path.name[0] not in "._#~" for path in found):
            raise _refused(name, f"the documents of the collection `{name}`")
        return []


def _names(collections: object) -> frozenset[str]:
    held = collections if isinstance(collections, list | Mapping) else ()
    return frozenset(map(str, held)) - {"posts"}


def _refused(name: str, what: str) -> PublistError:
    said = f"`site.{name}` is {what}, which only Jekyll reads"
    return PublistError(said, fix=LET_JEKYLL)
