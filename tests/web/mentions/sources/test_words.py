"""What somebody reads of a page."""

import time

import pytest

from vangrail.web.mentions.sources.words import plain


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>It is <b>la</b>te, <a href='x'>#again</a>.</p><p>Here&#39;s why</p>", "It is late, #again. Here's why"),
        ("one<br>two<br/>three<hr />four", "one two three four"),
        ("<table><tr><td>1</td><td class=x>2</td></tr></table>", "1 2"),
        ("<STYLE type='x'>p {}</Style>a<script>b</script ><!-- <b>c --> d", "a d"),
        ("<head><title>t</title></head><header>menu</header>words", "menu words"),
        ('<span class="invisible">https://</span><span>shop.example</span>', "https://shop.example"),
        ("before<style>never ended", "before"),
        ("5 < 6", "5 < 6"),
        ("", ""),
    ],
)
def test_what_is_read(html, words):
    """Without what nobody sees; words are parted where a line breaks and nowhere else."""
    assert plain(html) == words


@pytest.mark.parametrize("piece", ["<style", "<style>", "<!--", "<p ", "<", "</style", "<head><style></style>"])
def test_a_long_page_of_nothing(piece):
    """Takes no longer than its length."""
    start = time.monotonic()
    plain(piece * 50_000)
    assert time.monotonic() - start < 5
