"""Where the invented company of the demonstration lies: in the checkout, or inside the installed package."""

from pathlib import Path

import vangrail


def folder(company: str = "fietshuis") -> Path:
    """Return the folder of an example company, which holds `answers.toml`, `drafts/` and `policy/`."""
    inside = Path(vangrail.__file__).parent
    packed = inside / "examples" / company
    return packed if packed.is_dir() else inside.parent.parent / "examples" / company
