"""Looking for a marker in everything that lies in a folder, in the forms in which it could lie there."""

import base64
import sqlite3
from urllib.parse import quote


def forms(marker):
    """Return the marker as bytes in the ways in which programs write text."""
    plain = marker.encode()
    shifted = [base64.b64encode(b"x" * pad + plain)[-(-pad * 4 // 3) + 1 : -4] for pad in range(3)]
    return {
        plain,
        marker.encode("utf-16-le"),
        marker.encode("utf-16-be"),
        plain.hex().encode(),
        quote(marker).encode(),
        *shifted,
    }


def found_in(folder, marker):
    """Return the files in which the marker stands, in capitals or small letters, or in whose name it does."""
    wanted = [(form, form.lower()) for form in forms(marker)]
    hits = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        small = data.lower()
        if marker in path.name or any(form in data or lower in small for form, lower in wanted):
            hits.append(path.relative_to(folder).as_posix())
    return hits


def rows(folder):
    """Return how many rows each table of the database in a folder has: a leak that is squeezed or sealed is a row too."""
    (file,) = (path for path in folder.rglob("*.sqlite3") if path.is_file())
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
        names = [name for (name,) in database.execute("select name from sqlite_master where type = 'table'")]
        return {name: database.execute(f'select count(*) from "{name}"').fetchone()[0] for name in names}  # noqa: S608 -- they are its own
