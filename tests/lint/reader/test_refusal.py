"""What is said about a file that cannot be read."""

import pytest

from vangrail.cli.messages import catalogue, say
from vangrail.errors import UsageError
from vangrail.languages import SHIPPED
from vangrail.lint.reader.refusal import CATALOGUE, DocumentError, refused

DATA = {"name": "a.pdf", "most": "50", "found": "60", "pages": 3, "of": 4}


@pytest.mark.parametrize("key", sorted(catalogue(CATALOGUE)["reader"]))
def test_a_refusal_is_one_sentence_in_every_language(key):
    """It names the file, and the command line finds it by the same key."""
    error = refused(key=key, **DATA)
    assert isinstance(error, UsageError)
    assert (error.code, error.data["key"]) == ("reader", key)
    said = {
        say(f"{error.code}.{key}", lang=language, catalogue_name=error.data["catalogue"], **DATA)
        for language in SHIPPED
    }
    assert len(said) == len(SHIPPED)
    assert error.sentence in said
    assert all(each.startswith("a.pdf: ") and "{" not in each for each in said)


def test_a_refusal_is_a_document_error():
    """So that a program can tell it from other wrong use."""
    with pytest.raises(DocumentError, match="older Office program"):
        raise refused(key="doc", name="a.doc")
