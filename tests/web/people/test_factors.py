"""How factors are kept and named."""

import pytest
from allauth.mfa.models import Authenticator

from vangrail.web.people.actions.factors import add_totp
from vangrail.web.people.factors import Adapter, held, title

pytestmark = pytest.mark.django_db


def test_secrets_are_kept_encrypted(person, code_of):
    """And read again under the same key."""
    adapter = Adapter()
    assert "ABCDEFG" not in adapter.encrypt("ABCDEFG")
    assert adapter.decrypt(adapter.encrypt("ABCDEFG")) == "ABCDEFG"
    ada = person("Ada")
    add_totp(ada, "JBSWY3DPEHPK3PXP", code_of("JBSWY3DPEHPK3PXP"))
    assert "JBSWY3DPEHPK3PXP" not in repr(list(Authenticator.objects.values()))
    assert [title(factor) for factor in held(ada)] == ["Code from an app", "Recovery codes"]


def test_an_account_is_named_for_its_owner(person):
    """By address, number or name."""
    adapter = Adapter()
    ada = person("Ada", number="7")
    assert adapter.get_public_key_credential_user_entity(ada) == {
        "id": str(ada.pk).encode(),
        "display_name": "Ada",
        "name": ada.email,
    }
    ada.email = None
    assert "7?" in adapter.build_totp_url(ada, "ABC")
    assert adapter.get_totp_issuer() == "Vangrail"
    assert adapter.send_notification_mail("x") is None
