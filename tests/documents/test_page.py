"""A whole page: its style may come in, and nothing else."""

import re
from base64 import b64encode
from hashlib import sha256

from vangrail.documents.page import page


def test_the_security_policy_knows_the_style_by_its_digest():
    """A browser lets in what has this digest: the bytes between the tags, exactly."""
    text = page("en", "A title", "<p>x</p>").decode()
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert f"style-src 'sha256-{digest}';" in policy
    assert "unsafe" not in policy


def test_a_title_is_text():
    """Whatever signs it has."""
    assert b"<title>a &lt; b</title>" in page("en", "a < b", "")
