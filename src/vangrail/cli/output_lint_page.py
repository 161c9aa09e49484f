"""The linter's findings as one HTML page that needs nothing else and prints well."""

from html import escape

from vangrail.cli.lint_read import Linted
from vangrail.cli.messages import language
from vangrail.cli.output_lint import FAMILIES, heading_of, sentence_of, summary, tells, words
from vangrail.documents.page import page
from vangrail.lint.finding import LintFinding, Source
from vangrail.source.facts import date_words


def as_html(linted: list[Linted]) -> bytes:
    """Return the report as UTF-8 HTML. The same findings give the same bytes."""
    title = words("title", name=", ".join(dict.fromkeys(each.name for each in linted)))
    advice = f'<p class="status" data-state="template">{escape(words("summary.advice"))}</p>'
    texts = "".join(map(_text, linted))
    body = f'<header>\n<h1>{escape(title)}</h1>\n{advice}\n</header>\n<main id="the-content">\n{texts}</main>'
    return page(language(), title, body)


def _text(linted: Linted) -> str:
    said = "".join(f"<p>{escape(line)}</p>\n" for line in summary(linted))
    head = f"{linted.name} · {words(f'language.{linted.document.language}')}"
    parts = "".join(
        _family(linted, family, shown)
        for family in FAMILIES
        if (shown := [each for each in linted.findings if each.family == family and tells(each)])
    )
    there = [each for each in linted.findings if each.presence == "present"]
    held = f"<h3>{escape(words('presence.present'))}</h3>\n{_list(there)}" if there else ""
    return f"<section>\n<h2>{escape(head)}</h2>\n{said}{parts}{held}</section>\n"


def _list(findings: list[LintFinding]) -> str:
    return "<ul>\n" + "".join(f"<li>{escape(each.what)}</li>\n" for each in findings) + "</ul>\n"


def _family(linted: Linted, family: str, shown: list[LintFinding]) -> str:
    return f"<h3>{escape(words(f'family.{family}'))}</h3>\n" + "".join(_finding(linted, each) for each in shown)


def _finding(linted: Linted, finding: LintFinding) -> str:
    text, marks = sentence_of(linted, finding)
    quoted = f'<blockquote lang="{linted.document.language}">{_marked(text, marks)}</blockquote>\n' if text else ""
    better = (
        f'<div class="instead">\n<h5>{escape(words("label.instead"))}</h5>\n<p>{escape(finding.instead)}</p>\n</div>\n'
        if finding.instead
        else ""
    )
    rows = [
        *(_source(each) for each in finding.sources),
        f"<div><dt>{escape(words('label.rule'))}</dt><dd>{escape(finding.rule)}</dd></div>",
    ]
    return (
        f'<article class="finding" data-answer="{finding.answer}">\n'
        f"<h4>{escape(heading_of(finding))}</h4>\n{quoted}"
        f"<p>{escape(finding.what)} {escape(finding.why)}</p>\n{better}"
        f'<dl class="small">\n{chr(10).join(rows)}\n</dl>\n</article>\n'
    )


def _source(source: Source) -> str:
    name = f'<a href="{escape(source.url)}">{escape(source.title)}</a>' if source.url else escape(source.title)
    day = words("label.read_on", date=date_words(source.as_of, language())) if source.as_of else ""
    said = f"{name} · {escape(day)}" if day else name
    return f"<div><dt>{escape(words('label.source'))}</dt><dd>{said}</dd></div>"


def _marked(text: str, marks: list[tuple[int, int]]) -> str:
    parts, end = [], 0
    for start, stop in marks:
        if start >= end:
            parts += [escape(text[end:start]), f"<mark>{escape(text[start:stop])}</mark>"]
            end = stop
    return "".join([*parts, escape(text[end:])])
