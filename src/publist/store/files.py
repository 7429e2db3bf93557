"""Read a list and put a new one in its place; the only module that writes.

A new file body is written beside the target, flushed to disk and renamed over it, so a
reader sees the old list or the new one, never half of one. Before that it is parsed
again and must hold exactly the old data plus the intended change.
"""

import contextlib
import errno
import os
import stat
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from publist.errors import FileChangedError, Place, PublistError
from publist.store.document import Document, parse, require_list

LIMIT = 72 * 2**20
"""Bytes; a list of 100,000 entries has 68 MB, the largest real one 0.2 MB."""

TEMPORARY = ".publist-tmp"

REASONS = {
    errno.ENOENT: ("there is no such file or folder", "check the name"),
    errno.EACCES: (
        "publist may not do this here",
        "check who may read and write there",
    ),
    errno.EPERM: ("publist may not do this here", "check who may read and write there"),
    errno.EROFS: (
        "the folder can only be read",
        "copy the site to where you may write",
    ),
    errno.EEXIST: ("the file exists already", "remove it, or choose another name"),
    errno.EISDIR: ("this is a folder", "name the file in it"),
    errno.ENOTDIR: ("a part of this path is not a folder", "check the name"),
    errno.ENOSPC: ("the disk is full", "make room, then run the command again"),
    errno.EDQUOT: ("your share of the disk is full", "make room, then run it again"),
    errno.EFBIG: ("the file would be too large", "raise the limit on file size"),
}


def failed(path: Path, error: OSError) -> PublistError:
    """Return the error that tells a user what the system refused."""
    said = os.strerror(error.errno) if error.errno else str(error)
    what, fix = REASONS.get(
        error.errno or 0, (said.lower(), "mend that, then try again")
    )
    return PublistError(what, where=Place(path), fix=fix)


def read_bytes(path: Path, limit: int = 0) -> bytes:
    """Return a file's bytes; raise ``PublistError`` if it is missing, closed or huge.

    ``limit`` is the most bytes that it may have, ``LIMIT`` unless told.
    """
    limit = limit or LIMIT
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno())
            if stat.S_ISREG(size.st_mode) and size.st_size > limit:
                raise _too_large(path, limit)
            content = file.read(limit + 1)
    except OSError as error:
        raise failed(path, error) from error
    if len(content) > limit:
        raise _too_large(path, limit)
    return content


def _no_file(path: Path) -> PublistError:
    what = "this is not an ordinary file; nothing was written"
    return PublistError(what, where=Place(path), fix="name the list's own file")


def _no_room(folder: Path) -> PublistError:
    """Return the error for a folder that no file can be made in."""
    what = "publist may not make files here, and a safe write makes the list anew"
    return PublistError(
        what, where=Place(folder), fix="check who may write in the folder"
    )


def _too_large(path: Path, limit: int) -> PublistError:
    what = f"the file is larger than {limit // 2**20} MB"
    return PublistError(
        what, where=Place(path), fix="check that this is the right file"
    )


def read_text(path: Path) -> str:
    """Return a file's text with its line endings and byte order mark."""
    return decoded(read_bytes(path), path)


def decoded(content: bytes, path: Path) -> str:
    """Return UTF-8 bytes as text; raise ``PublistError`` with the place if it is not."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        place = Place(path, before.count(b"\n") + 1, column)
        what = f"the file is not UTF-8: byte 0x{content[error.start]:02x}"
        fix = "open it in an editor and save it with the encoding UTF-8"
        raise PublistError(what, where=place, fix=fix) from error


def load(path: Path) -> Document:
    """Return the list in a file; raise ``PublistError`` if it does not load."""
    document = parse(read_text(path), path)
    if document.fault or _ends_early(document):
        from publist.store.diagnose import refusal  # noqa: PLC0415  when it is needed

        raise refusal(document)
    return require_list(document)


def _ends_early(document: Document) -> bool:
    """Tell whether lines below the list are out of it, which no reader complains of."""
    if not document.text[document.end :].strip():
        return False
    from publist.store.stops import cut_off  # noqa: PLC0415  when it is needed

    return cut_off(document) is not None


def replace(path: Path, *, old: bytes, new: bytes) -> bool:
    """Put ``new`` in the place of ``old``, whole or not at all; False if they are equal.

    ``old`` is what was read; if the file holds something else by now nothing is
    written. Symbolic links are followed and stay; mode and, where possible, owner are
    kept. Another hard link (a backup made with ``cp -al``) keeps the old text.
    """
    if old == new:
        return False
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():
            raise _no_file(path)
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "closed", str(path))
        _swap(target, path, old, new)
    except OSError as error:
        if error.errno == errno.EACCES and not os.access(target.parent, os.W_OK):
            raise _no_room(target.parent) from error
        raise failed(path, error) from error
    return True


def create(texts: Mapping[Path, str], *, folders: bool = False) -> None:
    """Write new files: all of them or none.

    ``folders`` makes the folders they lack. Raises ``PublistError`` if one exists.
    """
    made: list[Path] = []
    path = Path()
    try:
        for path in texts:
            if os.path.lexists(path):
                raise FileExistsError(errno.EEXIST, "exists", str(path))  # noqa: TRY301
            if folders:
                path.parent.mkdir(parents=True, exist_ok=True)
        for path, text in texts.items():
            _appear(path, text.encode("utf-8"))
            made.append(path)
    except BaseException as error:
        for path_made in made:
            path_made.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise failed(path, error) from error
        raise


def _appear(path: Path, content: bytes) -> None:
    """Make a new file with its whole content at once; fail if another is there by now."""
    temporary = _write_beside(path, content)
    try:
        temporary.chmod(0o666 & ~_umask())
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        path.open("xb").close()  # the name is ours now
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def put(path: Path, text: str, *, folders: bool = False) -> bool:
    """Write a file that publist makes (a fragment); return whether it changed.

    ``folders`` makes the folders it lacks.
    """
    if path.exists() and not path.is_file():  # /dev/stdout, a named pipe
        try:
            path.write_text(text, encoding="utf-8")
        except OSError as error:
            raise failed(path, error) from error
        return True
    if path.exists():
        return replace(path, old=read_bytes(path), new=text.encode("utf-8"))
    create({path: text}, folders=folders)
    return True


@contextlib.contextmanager
def scratch(name: str, content: bytes) -> Iterator[Path]:
    """Lend a file of that name with a content, in a folder that goes afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        yield path


def keep(prefix: str, suffix: str, content: bytes) -> Path:
    """Write a content to a new file in the temporary folder, and return its path."""
    handle, name = tempfile.mkstemp(prefix=prefix, suffix=suffix)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    return Path(name)


def sweep(path: Path) -> None:
    """Remove what a killed publist left beside the list; only under the list's lock."""
    target = Path(os.path.realpath(path))
    with contextlib.suppress(OSError):
        for left in target.parent.glob(f".{target.name}.*{TEMPORARY}"):
            left.unlink(missing_ok=True)


def _swap(target: Path, path: Path, old: bytes, new: bytes) -> None:
    temporary = _write_beside(target, new)
    try:
        _keep_mode(target, temporary)
        if target.read_bytes() != old:
            raise FileChangedError(path)  # noqa: TRY301  the clean-up below is for it too
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _flush_folder(target.parent)


def _write_beside(target: Path, new: bytes) -> Path:
    """Write ``new`` to a temporary file in the target's folder, flushed to disk."""
    handle, name = tempfile.mkstemp(
        prefix=f".{target.name}.", suffix=TEMPORARY, dir=target.parent
    )
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _keep_mode(target: Path, temporary: Path) -> None:
    """Give the new file the old one's mode and owner, as far as that is allowed."""
    held = target.stat()
    temporary.chmod(stat.S_IMODE(held.st_mode))
    if hasattr(os, "chown"):
        with contextlib.suppress(PermissionError):
            os.chown(temporary, held.st_uid, held.st_gid)


def _flush_folder(folder: Path) -> None:
    """Make the rename itself durable; not every system lets a folder be opened."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
