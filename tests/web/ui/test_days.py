"""Days and moments in words."""

from datetime import UTC, date, datetime

from django.utils import translation

from vangrail.web.ui.days import day, day_of, moment, moment_of

LATE = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)


def test_they_are_written_as_people_write_them(settings):
    """In the language of the page, and where the site is: there it is the next day already."""
    settings.TIME_ZONE = "Europe/Brussels"
    with translation.override("es"):
        assert (day(date(2026, 11, 21)), day(LATE)) == ("21 de noviembre de 2026", "22 de noviembre de 2026")
        assert moment(LATE).startswith("22 de noviembre de 2026")
        assert "0:30" in moment(LATE)


def test_what_was_queued_as_text_reads_the_same():
    """A day, a day of a moment, and a moment."""
    assert day_of("2026-11-21") == day(date(2026, 11, 21))
    assert day_of(LATE.isoformat()) == day(LATE)
    assert moment_of(LATE.isoformat()) == moment(LATE)


def test_no_day_is_nothing():
    """Rather than a fault on a page."""
    assert (day(None), moment(None)) == ("", "")
