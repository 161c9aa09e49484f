"""A whole HTML page: no script, its own style with its digest in the page's security policy, readable on a phone."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from importlib.resources import files
from typing import Final

_POLICY: Final = "default-src 'none'; style-src 'sha256-{digest}'; img-src data:; form-action 'none'; base-uri 'none'"


def page(language: str, title: str, body: str) -> bytes:
    """Return a whole page with the style in it. `title` is text, `body` is HTML."""
    style, policy = _style()
    return f"""<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{escape(title)}</title>
<style>{style}</style>
</head>
<body>
{body}
</body>
</html>
""".encode()


def dressed(page: bytes, look: str) -> bytes:
    """Return a whole page in the look of one of the kits, such as "kit-card": its name on the body, and the style of the kits."""
    for plain, kit in zip(_style(), _style("document.css", "kits.css"), strict=True):
        page = page.replace(plain.encode(), kit.encode(), 1)
    return page.replace(b"<body>", f'<body class="kit {escape(look)}">'.encode(), 1)


@cache
def _style(*names: str) -> tuple[str, str]:
    """Return the style, and the security policy that lets this style in and nothing else."""
    templates = files("vangrail").joinpath("documents", "templates")
    style = "".join(templates.joinpath(name).read_text("utf-8") for name in names or ("document.css",))
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return style, _POLICY.format(digest=digest)
