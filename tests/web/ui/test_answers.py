"""Answers that are no page."""

import pytest
from django.http import HttpResponse

from vangrail.web.ui import answers


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("people.csv", 'attachment; filename="people.csv"'),
        ('a "b".csv', r'attachment; filename="a \"b\".csv"'),
        ("één.csv", "attachment; filename*=utf-8''%C3%A9%C3%A9n.csv"),
    ],
)
def test_a_file_is_saved_under_its_name(name, told):
    """Whatever stands in the name, it is one name, and a browser opens nothing itself."""
    answer = answers.to_save("a,b", name, "text/csv")
    assert (answer.content, answer["Content-Type"], answer["Content-Disposition"]) == (b"a,b", "text/csv", told)


@pytest.mark.parametrize("kind", ["application/octet-stream", "application/zip"])
def test_a_file_of_the_disk_is_saved_and_kept_nowhere(tmp_path, kind):
    """Of the kind that is said."""
    (tmp_path / "pack").write_bytes(b"PK")
    answer = answers.file_to_save(tmp_path / "pack", "evidence.zip", kind)
    assert (answer.getvalue(), answer["Content-Type"], answer["Cache-Control"]) == (b"PK", kind, "no-store")
    assert answer["Content-Disposition"] == 'attachment; filename="evidence.zip"'
    answer.file_to_stream.close()


def test_a_picture_is_kept_by_the_browser_alone():
    """What stands between two people must not show one what the other may see."""
    answer = answers.picture(b"png", "image/png")
    assert (answer["Content-Type"], answer["Cache-Control"]) == ("image/png", "private, max-age=3600")


def test_an_answer_is_kept_nowhere():
    """Whatever was said about it before."""
    answer = HttpResponse("words", headers={"Cache-Control": "max-age=60"})
    answers.keep_nowhere(answer)
    assert answer["Cache-Control"] == "no-store, private"
    assert "Expires" in answer
