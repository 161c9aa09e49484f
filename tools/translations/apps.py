"""Which apps there are, which of their files people can be spoken to from, and where their catalogues stand."""

from dataclasses import dataclass
from pathlib import Path

from vangrail.languages import SHIPPED

WEB = Path(__file__).parents[2] / "src" / "vangrail" / "web"
LANGUAGES = SHIPPED[1:]
"""The languages that have catalogues: the sources speak the first one."""

_SILENT = {"migrations", "static", "locale", "__pycache__"}


@dataclass(frozen=True)
class App:
    """One app of the web application, in `folder`."""

    folder: Path

    @property
    def name(self) -> str:
        """Return the app's name: that of its folder."""
        return self.folder.name

    def sources(self) -> list[Path]:
        """Return the Python files and templates of the app that can hold sentences, in order."""
        found = (path for path in self.folder.rglob("*") if path.suffix == ".py" or self.is_template(path))
        return sorted(path for path in found if not _SILENT & set(path.relative_to(self.folder).parts))

    def is_template(self, path: Path) -> bool:
        """Tell whether a file is a Django template."""
        return path.suffix in {".html", ".txt", ".svg"} and "templates" in path.relative_to(self.folder).parts

    def po(self, language: str) -> Path:
        """Return where the app's catalogue of a language stands, in the form that people edit."""
        return self.folder / "locale" / language / "LC_MESSAGES" / "django.po"

    def mo(self, language: str) -> Path:
        """Return where the same catalogue stands in the form that the web application reads."""
        return self.po(language).with_suffix(".mo")


def apps(web: Path = WEB) -> list[App]:
    """Return every app in the folder of the web application, by name. There may be none yet."""
    if not web.is_dir():
        return []
    return [App(path) for path in sorted(web.iterdir()) if (path / "__init__.py").exists()]
