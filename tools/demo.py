"""Show the product at work: answer the interview from a file, write that company's policy, and check a handful of drafts.

Run: `make demo`, or `python tools/demo.py [FOLDER]`. The policy is written to FOLDER (by default `build/demo`), which is made anew.
"""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
COMPANY = "examples/fietshuis"
SHOW = ("--fail-on", "never")
DRAFTS = (
    ("alone.txt", "personal", "en"),
    ("trots.txt", "personal", "nl"),
    ("zwaluw.txt", "personal", "es"),
    ("telefoon.txt", "personal", "nl"),
    ("pay.txt", "personal", "en"),
    ("fine.txt", "corporate", "nl"),
)


def commands(folder: str) -> list[list[str]]:
    """Return the commands of the demonstration, each as the words that follow `vangrail`."""
    policy = f"{folder}/policy"
    return [
        ["init", policy, "--answers", f"{COMPANY}/answers.toml", "--lang", "en"],
        *(
            ["check", f"{COMPANY}/drafts/{name}", "--policy", policy, "--account", account, *SHOW, "--lang", language]
            for name, account, language in DRAFTS
        ),
    ]


def main(folder: str = "build/demo") -> int:
    """Run every command and show it; return the first exit code that is not 0."""
    target = ROOT / folder
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    environment = {**os.environ, "PYTHONUTF8": "1"}
    for words in commands(folder):
        print(f"\n$ vangrail {shlex.join(words)}\n", flush=True)
        code = subprocess.run(
            [sys.executable, "-m", "vangrail", *words], cwd=ROOT, env=environment, check=False
        ).returncode
        if code:
            return code
    print(f"\nThe policy stands in {folder}/policy. Read docs/answers.md and run `vangrail init` for your own company.")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
