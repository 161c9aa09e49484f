"""A document as Markdown."""

from vangrail.documents.model import Block, Document, Items, Note, Pairs, Prose


def render(document: Document) -> bytes:
    """Return the document as UTF-8 Markdown with stable anchors."""
    lines = [f"# {document.title}", f"*{document.subtitle}*", f"> **{document.status}.** {document.note}".rstrip()]
    lines.append("\n".join(f"- {label}: {text}" for label, text in document.about))
    lines += document.intro
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
        case Items(items):
            return "\n".join("- " + item.replace("\n", "\n  ") for item in items)
        case Pairs(rows):
            return "\n".join(f"- **{label}**: {text}" for label, text in rows)
