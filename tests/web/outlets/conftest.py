"""A social team, accounts with connections to a server on this machine, an approved draft, and a switch for each thing in the way."""

import json
import subprocess
import sys
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace

import httpx2
import pytest

from tests.web.conftest import small_policy
from vangrail.policy.company import Embargo
from vangrail.web.accounts.actions import open_account
from vangrail.web.drafts.actions import make, take_back_consent
from vangrail.web.drafts.models import Claim, Consent, Fact, Picture, PictureFile, Rights, Variant
from vangrail.web.drafts.queries import digest_of
from vangrail.web.outlets.actions.connecting import connect
from vangrail.web.outlets.queries import seals
from vangrail.web.policies.actions import propose, publish

FREEZE = SimpleNamespace(until=datetime(2031, 5, 6, 12, 30, tzinfo=UTC), what="A fire in the depot")
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


class Fake:
    """The server: `mode(…)` makes it misbehave, `state()` tells what was posted."""

    def __init__(self, port):
        """Keep where it is."""
        self.address = f"http://localhost:{port}"

    def ask(self, path, body=b"{}"):
        """Send something to an address and return what it says."""
        with httpx2.Client(trust_env=False) as web:
            headers = {"content-type": "application/x-www-form-urlencoded"}
            return SimpleNamespace(**web.post(f"{self.address}{path}", content=body, headers=headers).json())

    def mode(self, **how):
        """Misbehave like this from now on."""
        self.ask("/_mode", json.dumps(how).encode())

    def state(self):
        """Give posts, records, hooks and media."""
        return self.ask("/_state")

    def reset(self):
        """Forget everything and behave."""
        self.ask("/_reset")


@pytest.fixture(scope="session")
def _fake():
    path = Path(__file__).parent / "fake.py"
    with subprocess.Popen(
        [sys.executable, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Fake(int(process.stdout.readline()))
        process.communicate()


@pytest.fixture
def fake(_fake, settings, monkeypatch):
    """Give the server, which the settings allow to be reached, with no time to wait and the right secret at hand."""
    _fake.reset()
    settings.INNER_HOSTS = ("localhost",)
    settings.OUTLET_TIMES = {"lease": 60, "grace": 0, "look": 60}
    monkeypatch.setenv("VANGRAIL_OUTLET_TEST", "right")
    monkeypatch.setenv("VANGRAIL_OUTLET_HOOK", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    return _fake


class Switches:
    """What is approved (digests), and whether everything is frozen."""

    def __init__(self):
        """Begin with nothing of either."""
        self.approved = set()
        self.frozen = False


@pytest.fixture(autouse=True)
def switches(monkeypatch):
    """Give the switches in the place of approvals and freezes, which have tests of their own."""
    made = Switches()
    monkeypatch.setattr(seals, "approved", lambda draft: True if digest_of(draft) in made.approved else None)
    monkeypatch.setattr(seals, "held", lambda **_about: FREEZE if made.frozen else None)
    return made


@pytest.fixture
def writer(person):
    """Give somebody of the social team who keeps the accounts too."""
    return person("Willem Writer", "desk", desk="communications")


@pytest.fixture
def poster(person):
    """Give somebody who posts for one account only, without any role."""
    return person("Piet Poster")


@pytest.fixture
def auditor(person):
    """Give somebody who reads everything and changes nothing."""
    return person("Aud Auditor", "auditor")


@pytest.fixture
def account(writer):
    """Give a function that opens an account on a platform."""

    def make_one(platform="mastodon", posters=(), **more):
        url = {"mastodon": "https://social.example/@brand", "other": "https://blog.example/"}.get(platform, "")
        values = {
            "platform": platform,
            "name": platform.title(),
            "handle": "brand.example",
            "url": url,
            "languages": ["en"],
        }
        return open_account(values | more, by=writer, posters=posters)

    return make_one


@pytest.fixture
def connected(account, writer, fake):
    """Give a function that opens an account and connects it to the server."""

    def make_one(way="mastodon", **more):
        made = account({"webhook": "linkedin"}.get(way, way), **more)
        address = fake.address + ("/hook" if way == "webhook" else "")
        name = "VANGRAIL_OUTLET_HOOK" if way == "webhook" else "VANGRAIL_OUTLET_TEST"
        connect(made, way, address, "environment", name, by=writer)
        return made

    return make_one


@pytest.fixture
def embargoed(owner):
    """Give a function that puts the heron under embargo, in a market, until a moment."""

    def publish_one(until, market=""):
        policy = small_policy().model_copy(
            update={"embargoes": (Embargo(terms=("heron",), until=until, market=market),)}
        )
        publish(propose(policy, {}, by=owner), by=owner, reason="A test.")

    return publish_one


@pytest.fixture
def undone(writer, embargoed):
    """Give what may come between a yes and the moment of sending, by name: each takes a draft and makes it unfit."""

    def consent(draft):
        take_back_consent(Consent.objects.get(picture__draft=draft), by=writer)

    def quote(draft):
        take_back_consent(Consent.objects.get(draft=draft), by=writer)

    def rights(draft):
        Rights.objects.filter(picture__draft=draft).update(expires=date(2020, 1, 1))

    def fact(draft):
        Fact.objects.filter(claims__draft=draft).update(taken_back_at=NOON)

    def embargo(_draft):
        embargoed(datetime(2031, 1, 1, tzinfo=UTC))

    return {"consent": consent, "quote": quote, "rights": rights, "fact": fact, "embargo": embargo}


@pytest.fixture
def leaning(writer, approved, switches):
    """Give a function that makes an approved draft with a picture of somebody who agreed, somebody quoted, and a fact that holds."""

    def make_one(*accounts, **values):
        draft = approved(*accounts, **values)
        picture = Picture.objects.create(
            draft=draft, alt={"en": "Ada"}, width=1, height=1, size=3, media_type="image/png",
            digest=sha256(b"png").hexdigest(),
        )  # fmt: skip
        PictureFile.objects.create(picture=picture, data=b"png")
        Rights.objects.create(picture=picture, licence="own", people="some")
        Consent.objects.create(picture=picture, kind="customer", name="Ada", agreed_on=date(2026, 1, 1))
        Consent.objects.create(draft=draft, kind="customer", name="Bea", agreed_on=date(2026, 1, 1))
        fact = Fact.objects.create(text="We repair.", source="x", expires=date(2031, 1, 1))
        Claim.objects.create(draft=draft, fact=fact, by=writer)
        switches.approved.add(digest_of(draft))
        return draft

    return make_one


@pytest.fixture
def approved(writer, switches):
    """Give a function that makes a draft with a text for each account, all of it approved."""

    def make_one(*accounts, text="The heron flies at dawn. https://shop.example/?a=1&b=2 #spring", **values):
        draft = make({"title": "Spring", "topic": "products", **values}, by=writer)
        for each in accounts:
            Variant.objects.create(draft=draft, account=each, language="en", text=text)
        draft.refresh_from_db()
        switches.approved.add(digest_of(draft))
        return draft

    return make_one
