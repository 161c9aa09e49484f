"""After ten thousand checks with a marker in text, picture and file name, the marker is nowhere.

On the page, by htmx, without script, from the share menu and by API; through errors (400, 403, 404, 413, 422, 429) and a 500 that
quotes the draft. Everything that a real server wrote is searched: the database and its WAL, logs, access log, temporary files,
caches, mails. The browser's own storage is searched in `browser/`.
"""

import json
import threading
from collections import Counter
from functools import lru_cache

import pytest

from tests.check.images.pictures import located, written
from tests.web.checks.traceless.searching import forms, found_in, rows
from tests.web.checks.traceless.site import BREAK, Site, Visitor

MARKER = "zq7marker"
TEXT = f"Our heron {MARKER} flies. Call 0470 12 34 56."
CHECKS = 10_000
AT_ONCE = 4
JSON = {"Content-Type": "application/json"}


@lru_cache(maxsize=2)
def picture(readable=False):  # noqa: FBT002 -- two pictures
    """Return a picture with the marker in its file, or one on which it can be read."""
    return written(f"heron {MARKER}", size=(600, 200)) if readable else located(MARKER)


def page(visitor, number):
    """Without script: a whole page with a picture."""
    return visitor.form(
        "/", {"text": TEXT, "replying_to": MARKER, "account": "personal"}, picture(), f"{MARKER}-{number}.jpg"
    )


def live(visitor, number):
    """While somebody types."""
    seen = json.dumps([{"traces": [{"kind": "maker", "value": MARKER}], "text": MARKER, "layout": None, "read": True}])
    return visitor.form("/live/", {"text": f"{TEXT} {number}", "seen": seen, "account": "corporate"}, htmx=True)


def pressed(visitor, number):
    """By the button, with script."""
    return visitor.form("/", {"text": f"{TEXT} {number}", "account": "personal", "profile_shows": "on"}, htmx=True)


def share(visitor, number):
    """From the share menu of a phone, with a picture."""
    fields = {"title": f"{MARKER} {number}", "text": TEXT, "url": "https://shop.example/"}
    return visitor.form("/share/", fields, picture(), f"{MARKER}.jpg")


def alone(visitor, _number):
    """A picture by itself, and its clean copy."""
    visitor.form("/picture/clean/", {"text": TEXT}, picture(), f"{MARKER}.jpg")
    return visitor.form("/picture/", {}, picture(), f"{MARKER}.jpg")


def api(visitor, number):
    """By a program."""
    return visitor.send("POST", "/api/v1/check", json.dumps({"text": f"{TEXT} {number}", "replying_to": MARKER}), JSON)


WAYS = (page, live, pressed, share, alone, live, *(api,) * 42)
"""Hundreds of each; the most by the way that is the quickest."""


def many(site, checks, tally):
    """Make so many checks from several addresses at a time, in every way; count the statuses and look at every header."""

    def some(first):
        numbers = range(first, checks, AT_ONCE)
        for start in range(0, len(numbers), 60):  # a new address before the old one has asked too often
            with Visitor(site, f"10.{first}.{start // 60 // 250}.{start // 60 % 250}") as visitor:
                for number in numbers[start : start + 60]:
                    way = WAYS[number // AT_ONCE % len(WAYS)]
                    status, headers, _ = way(visitor, number)
                    tally[way.__name__, status, MARKER in str(headers).lower()] += 1

    threads = [threading.Thread(target=some, args=(first,)) for first in range(AT_ONCE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def faults(site):
    """Send what cannot be answered, always with the marker; return the statuses."""
    form = {"Content-Type": f"multipart/form-data; boundary={MARKER}"}
    large = picture() + MARKER.encode() * 2_300_000
    with Visitor(site, "192.0.2.77") as visitor:
        found = [
            visitor.send("POST", "/api/v1/check", f'{{"text": "{MARKER}', JSON),
            visitor.send("POST", "/api/v1/check", json.dumps({"text": MARKER, MARKER: 1}), JSON),
            visitor.send("POST", "/api/v1/check", json.dumps({"text": MARKER * 400_000}), JSON),
            visitor.send("POST", "/", TEXT, form),
            visitor.form("/", {"text": TEXT, "csrfmiddlewaretoken": MARKER}),
            visitor.form("/nowhere/", {"text": TEXT}),
            visitor.form("/", {"text": TEXT}, large, f"{MARKER}.jpg"),
            visitor.form("/", {"text": TEXT * 100_000}),
            visitor.form("/picture/", {}, MARKER.encode(), f"{MARKER}.jpg"),
            visitor.form("/picture/clean/", {}, MARKER.encode(), f"{MARKER}.jpg"),
            visitor.form("/", {"text": TEXT, "seen": MARKER}),
            visitor.form("/questions/new/", {"desk": "legal", "clause": "a_clause", "text": TEXT, "marked": MARKER}),
            visitor.form("/", {"text": f"{BREAK} {TEXT}"}, picture(), f"{MARKER}.jpg"),
            visitor.form("/live/", {"text": f"{BREAK} {TEXT}"}, htmx=True),
            visitor.send("POST", "/api/v1/check", json.dumps({"text": f"{BREAK} {TEXT}"}), JSON),
        ]
    with Visitor(site, "192.0.2.78") as busy:
        found += [busy.form("/picture/", {}, MARKER.encode(), f"{MARKER}.jpg") for _ in range(60)]
    return {status for status, _, _ in found}


def test_the_marker_of_ten_thousand_checks_is_nowhere(tmp_path):
    """And no table has a row more than before, but that of the counts."""
    site, tally = Site(tmp_path), Counter()
    with site.answering():
        before, files = rows(tmp_path), {path for path in tmp_path.rglob("*") if path.is_file()}
        many(site, CHECKS, tally)
        for number in range(6):
            with Visitor(site, f"192.0.2.{number}") as visitor:
                status, _, body = visitor.form("/share/", {}, picture(readable=True), f"{MARKER}.png")
            assert (status, MARKER in body.decode().lower()) == (200, True), "it was not read"
        assert faults(site) >= {200, 400, 403, 404, 413, 422, 429, 500}
        assert found_in(tmp_path, MARKER) == []
        new = {path for path in tmp_path.rglob("*") if path.is_file()} - files
    assert found_in(tmp_path, MARKER) == []
    assert sum(tally.values()) == CHECKS
    assert {(status, header) for _, status, header in tally} == {(200, False)}
    assert {way for way, _, _ in tally} == {way.__name__ for way in WAYS}
    assert {path.relative_to(tmp_path).parts[0] for path in new} <= {"cache", "data"}
    after = rows(tmp_path)
    assert {name for name in after if after[name] != before[name]} <= {"checks_count"}
    assert site.log.stat().st_size > CHECKS * 20, "the access log is what was searched"


def test_a_company_post_that_is_not_saved_leaves_no_trace(tmp_path):
    """Who writes one is signed in, and sees the check beside the text; nothing of it is kept before they save."""
    site, statuses = Site(tmp_path), set()
    with site.answering():
        with Visitor(site, "192.0.2.1", site.session) as visitor:
            visitor.get(site.text)
            before = rows(tmp_path)
            for number in range(300):
                status, headers, _body = visitor.form(
                    f"{site.text}check/", {"text": f"{TEXT} {number}", "note": MARKER}, htmx=True
                )
                statuses.add((status, MARKER in str(headers).lower()))
        assert found_in(tmp_path, MARKER) == []
    assert statuses == {(200, False)}
    assert found_in(tmp_path, MARKER) == []
    assert rows(tmp_path) == before


@pytest.mark.parametrize("plant", ["log", "file", "row", "squeezed"])
def test_a_leak_is_found(tmp_path, plant):
    """Each of the mistakes that somebody could make, after one check."""
    site = Site(tmp_path, plant)
    with site.answering():
        before = rows(tmp_path)
        with Visitor(site, "192.0.2.1") as visitor:
            assert live(visitor, 1)[0] == 200
    leaked = found_in(tmp_path, MARKER)
    changed = {name for name, number in rows(tmp_path).items() if number != before[name]}
    where = {"log": "log/", "file": "tmp/", "row": "data/"}.get(plant, "")
    assert (plant == "squeezed" and "people_group" in changed) or any(place.startswith(where) for place in leaked)


def test_every_form_of_the_marker_is_looked_for(tmp_path):
    """Also in the middle of other base64, in capitals, and in a name."""
    assert len(forms(MARKER)) == 7
    for number, form in enumerate(forms(MARKER)):
        (tmp_path / f"{number}").write_bytes(b"before" + form + b"after")
    (tmp_path / f"x-{MARKER}").touch()
    (tmp_path / "capitals").write_bytes(MARKER.upper().encode())
    (tmp_path / "clean").write_bytes(b"zq7 marker")
    assert len(found_in(tmp_path, MARKER)) == 9
