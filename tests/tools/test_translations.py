"""Catalogues: sentences are found, kept, renewed and compiled, and every fault is told."""

import gettext
from io import BytesIO

import pytest

from tools.translations.__main__ import main
from tools.translations.apps import App
from tools.translations.extract import messages

PYTHON = '''"""A module."""
from django.utils.translation import gettext as _, ngettext, pgettext_lazy

HELLO = _("Hello %(name)s")
MANY = ngettext("One draft", "%(count)s drafts", 2)
# Translators: a verb
POST = pgettext_lazy("verb", "Post")
'''
TEMPLATE = """{% extends "ui/page.html" %}{% load i18n ui %}
{% block title %}{% translate "A title" %}{% endblock %}
  {% blocktranslate trimmed with a=b %}
    It's {{ a }}, 100% sure
  {% endblocktranslate %}
    {% blocktranslate count n=3 %}{{ n }} day{% plural %}{{ n }} days{% endblocktranslate %}
{% button _("Sign this policy") kind="main" %}{{ x|default:_("nobody") }}
"""
DUTCH = {
    "Hello %(name)s": "Dag %(name)s",
    "A title": "Een titel",
    "Post": "Plaats",
    "Sign this policy": "Onderteken dit beleid",
    "nobody": "niemand",
    "It's %(a)s, 100%% sure": "Het is %(a)s, 100%% zeker",
}
FORMS = {"One draft": ("Eén bericht", "%(count)s berichten"), "%(n)s day": ("%(n)s dag", "%(n)s dagen")}


@pytest.fixture
def web(tmp_path):
    """Give the folder of a web application with one app that speaks."""
    (tmp_path / "desk/templates/desk").mkdir(parents=True)
    (tmp_path / "desk/__init__.py").write_text('"""An app."""\n', "utf-8")
    (tmp_path / "desk/views.py").write_text(PYTHON, "utf-8")
    (tmp_path / "desk/templates/desk/page.html").write_text(TEMPLATE, "utf-8")
    return tmp_path


@pytest.fixture
def app(web):
    """Give that app."""
    return App(web / "desk")


def fill(app):
    """Translate every sentence of the app, in each language with the same words."""
    for language in ("nl", "es"):
        text = app.po(language).read_text("utf-8")
        for source, translation in DUTCH.items():
            text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{translation}"')
        for source, (one, many) in FORMS.items():
            start = text.index(f'msgid "{source}"')
            head, tail = text[:start], text[start:]
            tail = tail.replace('msgstr[0] ""', f'msgstr[0] "{one}"', 1).replace(
                'msgstr[1] ""', f'msgstr[1] "{many}"', 1
            )
            text = head + tail
        app.po(language).write_text(text, "utf-8")


def change(path, old, new):
    """Replace a text in a file, where it has to stand."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture
def filled(app, web):
    """Give the app with full catalogues."""
    main([], web)
    fill(app)
    main([], web)
    return app


def faults(web, capsys):
    """Return what the check says; nothing when it passes."""
    capsys.readouterr()
    code = main(["--check"], web)
    lines = capsys.readouterr().err.splitlines()
    assert code == bool(lines)
    return lines


def test_sentences_are_found_in_python_and_templates(app):
    """Functions of gettext, tags, labels of components and filters: each with its context and its forms."""
    found = {(message.id, message.context) for message in messages(app)}
    texts = {(text, "verb" if text == "Post" else None) for text in DUTCH}
    forms = {(("One draft", "%(count)s drafts"), None), (("%(n)s day", "%(n)s days"), None)}
    assert found == texts | forms
    assert [message.notes for message in messages(app) if message.context] == [("a verb",)]


def test_full_catalogues_pass_and_speak(filled, web, capsys):
    """What is filled in is compiled into the form that programs read."""
    assert faults(web, capsys) == []
    said = gettext.GNUTranslations(BytesIO(filled.mo("nl").read_bytes()))
    assert said.gettext("A title") == "Een titel"
    assert said.ngettext("One draft", "%(count)s drafts", 7) == "%(count)s berichten"
    assert said.pgettext("verb", "Post") == "Plaats"


def test_a_second_run_changes_nothing(filled, web):
    """No date, place or name stands in a catalogue, so it changes only when what is said changes."""
    before = {path: path.read_bytes() for path in web.rglob("django.*")}
    main([], web)
    assert {path: path.read_bytes() for path in web.rglob("django.*")} == before
    assert len(before) == 4
    assert b"Date" not in filled.po("nl").read_bytes()


def test_what_is_not_translated_is_told(web, capsys):
    """New sentences come in empty, and the check names each."""
    main([], web)
    assert sum("not translated" in line for line in faults(web, capsys)) == 2 * (len(DUTCH) + len(FORMS))


def test_a_catalogue_that_is_not_there_is_told(web, capsys):
    """Each sentence is missing in each language."""
    assert sum("missing: 'A title'" in line for line in faults(web, capsys)) == 2


def test_a_changed_sentence_keeps_its_translation_as_fuzzy(filled, web, capsys):
    """Who translates sees the old words and decides; until then they are not used."""
    change(web / "desk/views.py", "Hello %(name)s", "Hello, %(name)s")
    assert any("desk/nl: missing: 'Hello, %(name)s'" in line for line in faults(web, capsys))
    main([], web)
    assert "#, fuzzy" in filled.po("nl").read_text("utf-8")
    assert "desk/nl: fuzzy, so not used: 'Hello, %(name)s'" in faults(web, capsys)


def test_a_sentence_that_is_gone_goes(filled, web, capsys):
    """The catalogue is stale until it is renewed."""
    change(web / "desk/views.py", 'HELLO = _("Hello %(name)s")\n', "")
    assert "desk/es: not said any more: 'Hello %(name)s'" in faults(web, capsys)
    main([], web)
    assert faults(web, capsys) == []
    assert "Hello" not in filled.po("es").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("Dag %(name)s", "Dag %(naam)s", "%(naam)s %(name)s stands in one of the two only"),
        ("100%% zeker", "100 zeker", "%% stands in one of the two only"),
        ("Een titel", "<b>Een titel</b>", "</b <b stands in one of the two only"),
        ('msgstr "Een titel"', 'msgstr ""', "not translated"),
    ],
)
def test_a_translation_that_would_break_the_page_is_told(filled, web, capsys, old, new, what):
    """A value, a percent sign or a tag that is in one language only."""
    change(filled.po("nl"), old, new)
    assert any(f"desk/nl: {what}" in line for line in faults(web, capsys))


def test_a_compiled_catalogue_that_is_older_than_its_text_is_told(filled, web, capsys):
    """By what it holds, since a checkout gives every file the same time."""
    change(filled.po("nl"), "Een titel", "De titel")
    assert faults(web, capsys) == ["desk/nl: django.mo does not match django.po: run python -m tools.translations desk"]


def test_a_catalogue_that_was_reordered_by_hand_is_told(filled, web, capsys):
    """The form is always the same, so that a difference shows what changed."""
    change(filled.po("nl"), 'msgid "A title"', '# by hand\nmsgid  "A title"')
    assert any("django.po is not as it is made" in line for line in faults(web, capsys))


@pytest.mark.usefixtures("filled")
def test_two_apps_that_translate_a_sentence_differently_are_told(web, capsys):
    """Django reads the first app's only, so the second one's would never be seen."""
    (web / "office").mkdir()
    (web / "office/__init__.py").write_text('"""An app."""\nfrom x import gettext\n\nA = gettext("A title")\n', "utf-8")
    main(["office"], web)
    for language in ("nl", "es"):
        change(App(web / "office").po(language), 'msgid "A title"\nmsgstr ""', 'msgid "A title"\nmsgstr "Kop"')
    main(["office"], web)
    assert faults(web, capsys) == [
        "es: 'A title': desk: 'Een titel', but office: 'Kop'",
        "nl: 'A title': desk: 'Een titel', but office: 'Kop'",
    ]


def test_an_app_that_says_nothing_has_no_catalogue(web, capsys):
    """Not even an empty one."""
    (web / "desk/views.py").unlink()
    (web / "desk/templates/desk/page.html").unlink()
    assert main([], web) == 0
    assert faults(web, capsys) == []
    assert list(web.rglob("django.*")) == []


def test_an_unknown_app_is_refused(web, capsys):
    """The sentence names those there are."""
    assert main(["dusk"], web) == 2
    assert capsys.readouterr().err == "no such app: dusk; there are desk\n"
