"""The whole evaluation over a few invented rows and a policy of four rules: what is counted, and how it is told."""

import gzip
import json

import pytest

from tests.build import cue, policy, rule
from tools.evaluate import __main__ as evaluate
from tools.evaluate import asking

RULES = {
    "hate_and_harassment": rule("rude", "word", "ask", cues={"word": cue(any=["blockhead"])}),
    "personal_data": rule("number", "found", cues={"found": cue("detector:iban", "detector:national_id")}),
    "security_awareness": rule("key", "found", cues={"found": cue("detector:credential")}),
    "who_speaks": rule("named", "name", cues={"name": cue("lexicon:company")}),
}


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """Make every company's policy of these four rules, so that compiling takes no time."""

    def made(answers):
        base = policy(*RULES.values())
        clauses = tuple(base.clauses[0].model_copy(update={"id": name, "rules": (one,)}) for name, one in RULES.items())
        lexicon = base.lexicon.model_copy(update={"also_called": tuple(answers["also_called"])})
        return base.model_copy(update={"clauses": clauses, "lexicon": lexicon})

    monkeypatch.setattr(asking, "policy_from_answers", made)


def post(number, text, **more):
    """Return a row of the files about companies."""
    row = {"id": f"p{number}", "text": text, "lang": "en", "account": "personal", "role": None, "sector": "retail"}
    row |= {"company": "Orbelis", "platform": None, "protected": "no", "needs_context": None, "categories": ["rude"]}
    return row | {"source_url": "https://news.example/x"} | more


@pytest.fixture
def data(tmp_path):
    """Write invented data of every kind."""
    incidents = [
        post(1, "what a blockhead"),
        post(2, "Orbelis again"),
        post(3, "our hours are too long", protected="yes"),
        post(4, "nothing to say", needs_context="media"),
    ]
    write(tmp_path / "incidents.jsonl", incidents)
    write(tmp_path / "benign.jsonl", [post(5, "have a nice day"), post(6, "you blockhead")])
    (tmp_path / "language").mkdir()
    (tmp_path / "language/davidson_en.csv").write_text("class,tweet\n0,you blockhead\n1,ugh\n2,hello blockhead\n2,hi\n")
    (tmp_path / "language/germeval2018_train_de.tsv").write_text(
        'ein "blockhead\tOFFENSE\tINSULT\nhallo\tOTHER\tOTHER\n'
    )
    (tmp_path / "language/toxic_spans_trial_en.csv").write_text('spans,text\n"[2, 3]",a blockhead\n')
    write(tmp_path / "language/sentiment_english.jsonl", [{"text": "fine \\u263a day", "label": "positive"}])
    numbers = [("iban", "NL91ABNA0417164300", True), ("iban", "NL92ABNA0417164300", False), ("xx.nr", "12345", True)]
    write(
        tmp_path / "national_ids.jsonl", [dict(zip(("scheme", "text", "valid"), one, strict=True)) for one in numbers]
    )
    secret = {"rule": "r", "label": "fp", "text": "password = <none>"}
    (tmp_path / "secrets_gitleaks.jsonl.gz").write_bytes(gzip.compress(json.dumps(secret).encode()))
    (tmp_path / "phishing_domains.txt").write_text("wallet-check.example\n")
    (tmp_path / "ordinary_domains.txt").write_text("bakery.example\n")
    return tmp_path


def write(path, rows):
    """Write rows as lines of JSON."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


def measured(data, *words):
    """Return the rows of each section, by title and by what stands in their first column."""
    file = data / "out.json"
    assert evaluate.main(["--data", str(data), "--json", str(file), *words]) == 0
    sections = json.loads(file.read_text("utf-8"))["sections"]
    return {section["title"]: {next(iter(row.values())): row for row in section["rows"]} for section in sections}


def test_every_kind_of_data_has_its_section(data, capsys):
    """One run tells of everything that is in the folder, and shows no text of it."""
    found = measured(data)
    printed = capsys.readouterr().out
    for title in (
        "Incidents",
        "Benign posts",
        "Hate and insults",
        "National numbers",
        "Credentials",
        "Links",
        "Ordinary posts",
    ):
        assert title in found
        assert title in printed
    assert "blockhead" not in printed
    assert "post by post" not in printed


def test_protected_posts_are_told_apart(data):
    """Who is warned is counted for all, and for protected posts and posts that need more than text separately."""
    rows = measured(data, "--only", "companies")["Incidents"]
    assert (rows["all"]["n"], rows["all"]["warned"]) == (4, 2)
    assert (rows["protected: yes"]["n"], rows["protected: yes"]["warned"]) == (1, 0)
    assert rows["text is enough, not protected"]["n"] == 2


def test_a_companys_own_name_counts(data):
    """A row is checked under the policy of its own company: its name is recognised in its own text."""
    rows = measured(data, "--only", "companies", "--each")["Incidents, post by post"]
    assert rows["p2"]["rules"] == "named"
    assert rows["p4"]["rules"] == ""


def test_benign_posts_are_counted_by_level(data):
    """A finding on a harmless post counts, and the rule that made it is named."""
    found = measured(data, "--only", "companies")
    assert found["Benign posts"]["all"]["ask+dont"] == 1
    assert found["Benign posts, rules that speak"]["rude"]["posts"] == 1


def test_hate_is_scored_beside_a_word_list(data):
    """Found is a finding at ask from one of two clauses; the word list stands in the same table."""
    file = data / "out.json"
    evaluate.main(["--data", str(data), "--json", str(file), "--only", "hate"])
    rows = json.loads(file.read_text("utf-8"))["sections"][0]["rows"]
    ours = next(row for row in rows if (row["set"], row["who"]) == ("davidson_en", "vangrail"))
    assert (ours["wanted"], ours["found"], ours["harmless"], ours["false"]) == (2, 1, 2, 1)
    assert ("davidson_en", "word list") in {(row["set"], row["who"]) for row in rows}


def test_marked_characters_are_compared(data):
    """Precision and recall of characters are those of the places that both mark."""
    row = next(iter(measured(data, "--only", "hate")["Which characters are marked"].values()))
    assert (row["posts"], row["precision"], row["recall"]) == (1, pytest.approx(2 / 9), 1.0)


def test_numbers_are_told_by_scheme_and_scope(data):
    """A valid number is found beside its word, an invalid one is not, and what nobody promised is out of scope."""
    rows = measured(data, "--only", "numbers")["National numbers"]
    assert (rows["iban"]["recall, rule"], rows["iban"]["false, rule"]) == (1.0, 0.0)
    assert rows["xx.nr"]["in scope"] == "no"


def test_an_empty_folder_is_said_to_be_empty(tmp_path, capsys):
    """Without data there is one sentence and another exit code."""
    assert evaluate.main(["--data", str(tmp_path)]) == 2
    assert "nothing to measure" in capsys.readouterr().err
