"""A document as Markdown."""

from collections.abc import Sequence
from html import escape

from vangrail.documents.model import Block, Document, Fold, Items, Note, Pairs, Prose
from vangrail.documents.words import word


def render(document: Document, others: Sequence[Document] = ()) -> bytes:
    """Return the document as UTF-8 Markdown with stable anchors.

    `others` are the documents that lie beside it; it links to those that belong to it.
    """
    lines = [f"# {document.title}", f"*{document.subtitle}*", f"> **{document.status}.** {document.note}".rstrip()]
    lines.append("\n".join(f"- {label}: {text}" for label, text in document.about))
    lines += document.intro
    lines += [f"[{word(f'beside.{each.kind}', document.language)}]({each.name}.md)" for each in document.beside(others)]
    for depth, section in document.walk():
        lines.append(f'<a id="{section.anchor}"></a>\n\n{"#" * (depth + 1)} {section.title}')
        lines += [_block(block, depth + 2) for block in section.blocks]
    return ("\n\n".join(lines) + "\n").encode()


def _block(block: Block, depth: int) -> str:
    match block:
        case Prose(text):
            return text
        case Note(kind, label, text):
            if kind == "incident":
                return "\n".join(f"> {line}".rstrip() for line in [f"**{label}**", "", *text.splitlines()])
            return f"{'#' * depth} {label}\n\n{text}"
        case Fold(label, text):
            return f"<details>\n<summary>{escape(label)}</summary>\n\n{text}\n\n</details>"
        case Items(items, ticks):
            return "\n".join(("- [ ] " if ticks else "- ") + item.replace("\n", "\n  ") for item in items)
        case Pairs(rows):
            return "\n".join(f"- **{label}**: {text}" for label, text in rows)
