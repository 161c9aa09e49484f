"""The addresses of this app."""

from django.urls import URLPattern, URLResolver, path, register_converter

from vangrail.web.signatures.codes import ALPHABET, NUMBER, PROOF
from vangrail.web.signatures.views import counting, rollouts, sheets, signing


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
    path("sign/copies/<int:number>.pdf", signing.copy_file, name="copy_file"),
    path("sign/end/", signing.end, name="end"),
    path("manage/signatures/", counting.home, name="home"),
    path("manage/signatures/counts.csv", counting.counts_sheet, name="counts_sheet"),
    path("manage/signatures/people/", counting.people, name="people"),
    path("manage/signatures/people.csv", counting.people_sheet, name="people_sheet"),
    path("manage/signatures/people/<int:number>/sheet/", sheets.person, name="sheet"),
    path("manage/signatures/team/", counting.team, name="team"),
    path("manage/signatures/evidence/", counting.evidence, name="evidence"),
    path("manage/signatures/evidence.csv", counting.evidence_sheet, name="evidence_sheet"),
    path("manage/signatures/rollouts/", rollouts.index, name="rollouts"),
    path("manage/signatures/rollouts/new/", rollouts.new, name="plan"),
    path("manage/signatures/rollouts/<int:number>/", rollouts.show, name="rollout"),
    path("manage/signatures/rollouts/<int:number>/pause/", rollouts.pause, name="pause"),
    path("manage/signatures/rollouts/<int:number>/pause/end/", rollouts.pause_end, name="pause_end"),
    path("manage/signatures/rollouts/<int:number>/stop/", rollouts.stop, name="stop"),
    path("manage/signatures/rollouts/<int:number>/waves/<int:wave>/sheets/", sheets.wave, name="wave_sheets"),
]
