"""What a real vault says about an entry to a token that may know its metadata and nothing else."""

from datetime import timedelta

import hvac
import pytest
from django.utils import timezone
from hvac.exceptions import Forbidden

import tools.networks
from vangrail.web.register.actions import add_custodian, ask_vault, attest_rotation, keep
from vangrail.web.register.models import Reading
from vangrail.web.register.queries import state_of
from vangrail.web.register.vaults import VaultError, vault

SECRET = {"password": "correct horse battery staple"}
POLICY = 'path "secret/metadata/*" { capabilities = ["read"] }'


@pytest.fixture(scope="module")
def root():
    """Give a client that may do everything, at a vault of its own."""
    with tools.networks.vault() as server:
        client = hvac.Client(url=server.address, token=server.secret)
        client.sys.create_or_update_policy("register", POLICY)
        yield client


@pytest.fixture
def governed(root, settings):
    """Give the vault as this site asks it: with a token of that policy only."""
    token = root.auth.token.create(policies=["register"], no_default_policy=True)["auth"]["client_token"]
    settings.INNER_HOSTS = ("localhost",)
    settings.VAULT = {"": root.url, "_TOKEN": token, "_MOUNT": "secret"}
    return token


def put(root, ref):
    """Write a new version of an entry."""
    root.secrets.kv.v2.create_or_update_secret(ref, SECRET)


def test_it_says_when_and_which_version_and_nothing_else(root, governed):
    """A second version is a rotation; a word about the entry is none. The token is refused the secret by the vault itself."""
    start = timezone.now()
    put(root, "social/shop")
    root.secrets.kv.v2.update_metadata(
        "social/shop", custom_metadata={"second_factor": "true", "owner": "communications"}
    )
    first = vault("openbao").last_changed("social/shop")
    assert (first.version, dict(first.flags)) == (1, {"second_factor": True})
    assert (timezone.now() - start).total_seconds() + 2 > (first.at - start).total_seconds() > -2
    put(root, "social/shop")
    second = vault("openbao").last_changed("social/shop")
    assert second.version == 2
    assert second.at >= first.at
    client = hvac.Client(url=root.url, token=governed)
    with pytest.raises(Forbidden):
        client.secrets.kv.v2.read_secret_version("social/shop", raise_on_deleted_version=True)


@pytest.mark.parametrize("ref", ["social/none", "../data/social/shop", "", "social//shop", "social/../../sys"])
def test_what_is_not_there_is_said(root, governed, ref):
    """And no way leads out of the metadata."""
    with pytest.raises(VaultError, match="wanted the"):
        vault("openbao").last_changed(ref)


def test_a_token_of_no_use_is_said(root, governed, settings):
    """The sentence names neither the token nor the secret."""
    settings.VAULT = settings.VAULT | {"_TOKEN": "s.nobody"}
    with pytest.raises(VaultError, match="may not") as error:
        vault("openbao").last_changed("social/shop")
    assert "s.nobody" not in str(error.value)


def test_a_vault_inside_needs_the_settings_to_name_it(root, governed, settings):
    """As every machine of the company does."""
    settings.INNER_HOSTS = ()
    with pytest.raises(VaultError, match="InnerAddressError"):
        vault("openbao").last_changed("social/shop")


@pytest.mark.django_db
def test_the_register_shows_what_the_vault_says(root, governed, account, writer):
    """A rotation that the vault knows nothing of is seen, and nothing of the secret is in the tables."""
    shop = account()
    add_custodian(shop, writer, "Posts", by=writer)
    put(root, "social/other")
    keep(shop, {"vault": "openbao", "entry": "social/other"}, by=writer)
    reading = ask_vault(shop, by=writer)
    assert (reading.version, reading.trouble) == (1, "")
    attest_rotation(shop, "Ticket 1", by=writer)
    assert "vault_disagrees" not in {each.code for each in state_of(shop).reds}
    Reading.objects.update(changed_at=timezone.now() - timedelta(days=60))
    assert "vault_disagrees" in {each.code for each in state_of(shop).reds}
    keep(shop, {"entry": "social/gone"}, by=writer)
    assert "found none" in ask_vault(shop, by=None).trouble
    assert "correct horse" not in str(list(Reading.objects.values()))
