"""What `vangrail build` says when it is done."""

from pathlib import Path

from vangrail.cli.messages import say
from vangrail.cli.output import write
from vangrail.policy.model import Policy


def built(policy: Policy, files: dict[str, bytes], out: Path) -> None:
    """Write where the documents are, and whether a person has checked the policy."""
    write(say("build.done", count=len(files), out=out))
    for name in sorted(files):
        write(f"  {name}")
    if not (policy.review.by and policy.review.on):
        write(say("build.template"))
