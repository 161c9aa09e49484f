"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path, register_converter

from vangrail.web.signatures.codes import ALPHABET, NUMBER, PROOF
from vangrail.web.signatures.views import signing


class CodeConverter:
    """A personal code in an address."""

    regex = f"[{ALPHABET}]{{{NUMBER + PROOF}}}"

    def to_python(self, value: str) -> str:
        """Return the code."""
        return value

    def to_url(self, value: str) -> str:
        """Return the code."""
        return value


register_converter(CodeConverter, "code")

app_name = "signatures"
urlpatterns: list[URLPattern | URLResolver] = [
    path("sign/", signing.start, name="start"),
    path("sign/<code:code>/", signing.enter, name="enter"),
    path("sign/policy/<slug:audience>/", signing.text, name="text"),
    path("sign/questions/", signing.questions, name="questions"),
    path("sign/promises/", signing.promises, name="promises"),
    path("sign/copies/<int:number>/", signing.copy, name="copy"),
    path("sign/end/", signing.end, name="end"),
]
