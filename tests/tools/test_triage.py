"""The measure of the triage counts what it says."""

import json

from tools.triage import FROZEN, Score, main, plain_words, plainly, score


def test_scores_count():
    """Precision, recall, and nothing said."""
    rows = [{"wanted": one, "said": two} for one, two in ((True, True), (True, False), (False, True), (False, False))]
    found = score(rows, lambda row: row["wanted"], lambda row: row["said"])
    assert found == Score(4, 2, 2, 1)
    assert "precision 0.50  recall 0.50" in str(found)
    assert "F1 0.00" in str(Score(4, 2, 0, 0))


def test_the_frozen_posts_are_whole():
    """Fifty in each language, each with its own number and a situation that there is."""
    from vangrail.decisions.triage import ROUTES

    for language in ("en", "nl", "es"):
        rows = [json.loads(line) for line in (FROZEN / f"{language}.jsonl").read_text("utf-8").splitlines()]
        assert len({row["id"] for row in rows}) == len(rows) == 50
        assert {row["situation"] for row in rows} <= set(ROUTES)


def test_the_table_is_printed(tmp_path, capsys):
    """With a baseline beside every figure; a set that is not there is said to be missing."""
    (tmp_path / "language").mkdir()
    row = json.dumps({"text": "What a disgrace", "label": "negative"})
    (tmp_path / "language" / "sentiment_english.jsonl").write_text(row + "\n", "utf-8")
    assert main(["--data", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "sentiment es: no file" in said
    assert said.count("always yes") == 4
    assert "What a disgrace" not in said


def test_words_are_looked_for_as_they_stand():
    """That is all the baseline does."""
    assert "fury" in plainly("this is outrageous today", plain_words())
    assert plainly("nothing here", plain_words()) == {}
