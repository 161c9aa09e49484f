"""A table as CSV: the columns `text` and, where there are, `url`, `author`, `at`, `readers`, `language`, `id`, `to_us`."""

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Final

from vangrail.web.mentions.items import Item, from_table
from vangrail.web.mentions.sources.looking import SourceError

LARGEST: Final = 12_000_000
NAMES: Final = ("text", "url", "author", "at", "readers", "language", "id", "to_us")


def read(body: bytes) -> Iterator[Item]:
    """Yield the rows of a table, whichever sign stands between its columns.

    Raises:
        SourceError: it is no table with a column `text`.
    """
    if len(body) > LARGEST:
        raise SourceError(fault="large", found=f"{len(body):,}")
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = body.decode("cp1252", "replace")
    head = text.partition("\n")[0]
    between = max(",;\t", key=head.count)
    try:
        rows = csv.DictReader(StringIO(text, newline=""), delimiter=between, strict=False)
        names = {str(name).strip().casefold(): name for name in rows.fieldnames or ()}
        if "text" not in names:
            raise SourceError(fault="broken", found=", ".join(list(names)[:6]))
        for row in rows:
            item = from_table({name: row.get(names[name]) for name in NAMES if name in names})
            if item is not None:
                yield item
    except csv.Error as error:
        raise SourceError(fault="broken", found=str(error)) from error
