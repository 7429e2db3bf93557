"""What `init --schema` does: the schema beside the list, and a hint to it in the list.

The schema lies in a folder whose name begins with a dot: Jekyll neither copies such a
folder to the site nor takes what is in it for data.
"""

import json
import os
from pathlib import Path

from publist.cli import console
from publist.site.find import Site
from publist.store import files

SCHEMA = Path(".publist") / "publist.schema.json"


def tell_editors(site: Site) -> None:
    """Write the schema as this publist knows it, and point the list to it."""
    from publist.model.schema import list_schema
    from publist.store.hint import hinted
    from publist.store.lock import locked

    path = site.root / SCHEMA
    text = json.dumps(list_schema(), ensure_ascii=False, indent=1) + "\n"
    there = Path(os.path.relpath(path, site.list.parent)).as_posix()
    with locked(site.list):
        document = files.load(site.list)
        old, new = document.text, hinted(document, there)
        written = files.put(path, text, folders=True)
        told = files.replace(site.list, old=old.encode(), new=new.encode())
    done = f"wrote {path}" if written else f"{path} is up to date"
    console.note(f"{done}; {site.list} tells editors of it{'' if told else ' already'}")
