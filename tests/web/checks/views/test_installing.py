"""The page as an app on a phone."""

import json

import pytest
from django.contrib.staticfiles import finders
from PIL import Image

pytestmark = pytest.mark.django_db


def test_the_manifest_takes_what_a_phone_shares_by_post(client):
    """With a picture; and its icons are there in the sizes that it says."""
    manifest = json.loads(client.get("/manifest.webmanifest", headers={"accept-language": "es"}).content)
    target = manifest["share_target"]
    assert (target["action"], target["method"], target["enctype"]) == ("/share/", "POST", "multipart/form-data")
    assert target["params"]["files"][0]["name"] == "picture"
    assert manifest["name"] == "¿Puedo publicar esto?"
    for icon in manifest["icons"]:
        file = icon["src"].removeprefix("/static/").partition("?")[0]
        with Image.open(finders.find(file)) as image:
            assert f"{image.width}x{image.height}" == icon["sizes"]


def test_the_worker_keeps_the_page_for_no_network_and_no_answer(client):
    """It stands at the root, so that it may serve the whole site."""
    answer = client.get("/service-worker.js")
    script = answer.content.decode()
    assert answer["Content-Type"].startswith("text/javascript")
    assert "/offline/" in script
    assert ".put(" not in script
    assert 'request.method !== "GET"' in script


def test_without_a_network_there_is_still_something_to_do(client):
    """Three questions."""
    assert client.get("/offline/").content.decode().count("<li>") == 3
