"""What is measured of documents."""

from benchmarks.documents import bare_docx, bare_pdf, seconds
from vangrail import policy_from_answers, render

POLICY = policy_from_answers({"company": "Acme", "country": "NL", "languages": ["en"]})


def test_the_libraries_alone_read_the_files(tmp_path):
    """So that our own time stands beside theirs."""
    for form in ("docx", "pdf"):
        (tmp_path / f"policy.{form}").write_bytes(render(POLICY, "personal", "en", form))
    assert bare_pdf(tmp_path / "policy.pdf") > 5
    assert POLICY.clauses[0].texts["en"].title in bare_docx(tmp_path / "policy.docx")


def test_time_is_the_best_of_a_few_runs():
    """Each run is made."""
    runs = []
    assert seconds(lambda: runs.append(1)) >= 0
    assert len(runs) > 1
