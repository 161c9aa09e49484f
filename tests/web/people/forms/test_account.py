"""What people fill in about themselves."""

from vangrail.languages import SHIPPED
from vangrail.web.people.forms.account import LanguageForm


def test_every_shipped_language_can_be_chosen():
    """And no other."""
    assert [code for code, _name in LanguageForm().fields["language"].choices] == list(SHIPPED)
    assert not LanguageForm({"language": "fr"}).is_valid()
