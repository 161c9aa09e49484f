"""A mail is written in its reader's language, in two forms, and nothing in it can become a header."""

import pytest
from django.template import TemplateDoesNotExist

from vangrail.web.due.letters import LONGEST_SUBJECT, compose, one_line

pytestmark = pytest.mark.usefixtures("probe")


def letter(template="probe/plain", name="Ann", language="en"):
    """Return a composed mail."""
    return compose("ann@example.org", template, {"name": name}, language, "0123")


def test_subject_text_and_html_come_from_one_template():
    """The first line is the subject; the text keeps its signs, the HTML escapes them and makes links."""
    mail = letter(name="Ann & <Bo>")
    assert mail.subject == "English: Ann & <Bo>"
    assert mail.body == "Dear Ann & <Bo>,\n\nLook at http://localhost:8000/sign/ & answer <soon>.\n"
    html = mail.alternatives[0].content
    assert "<p>Dear Ann &amp; &lt;Bo&gt;,</p>" in html
    assert '<a href="http://localhost:8000/sign/">http://localhost:8000/sign/</a> &amp; answer &lt;soon&gt;.' in html


def test_a_template_may_bring_its_own_html():
    """It stands in the same frame."""
    html = letter("probe/rich", name="<Ann>").alternatives[0].content
    assert "<h1>&lt;Ann&gt;</h1>" in html
    assert '<html lang="en">' in html


def test_a_missing_template_is_an_error():
    """Not an empty mail."""
    with pytest.raises(TemplateDoesNotExist):
        letter("probe/none")


def test_the_reader_s_language_is_used():
    """Whatever language the program speaks at that moment."""
    assert '<html lang="nl">' in letter(language="nl").alternatives[0].content


@pytest.mark.parametrize("sign", ["\n", "\r\n", "\r", "\u2028", "\x0b", "\x85"])
def test_a_name_cannot_add_a_header(sign):
    """A line break in it, of whatever kind, becomes a space or the end of the subject."""
    mail = letter("probe/rich", name=f"Ann{sign}Bcc: all@example.org")
    message = mail.message()
    assert message["Bcc"] is None
    assert mail.recipients() == ["ann@example.org"]
    assert "\n" not in mail.subject
    assert "\r" not in mail.subject


def test_a_subject_is_one_line_of_bearable_length():
    """What is longer ends in an ellipsis."""
    assert one_line(" a\tb \n c ") == "a b c"
    assert len(one_line("x" * 500)) == LONGEST_SUBJECT
    assert one_line("x" * 500).endswith("…")


def test_programs_see_that_a_program_wrote_it():
    """So that nobody's holiday answer comes back; and a repetition carries the same number."""
    headers = letter().message()
    assert headers["Auto-Submitted"] == "auto-generated"
    assert headers["Message-ID"] == "<0123@localhost>"
