"""The server that assistants speak with, over standard input and output. It writes no log, and keeps nothing of a draft."""

import logging
from collections.abc import Callable
from importlib.metadata import version
from typing import Annotated, Any, Final, Literal, TypeVar

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ResourceError, ToolError
from mcp_types import ToolAnnotations
from pydantic import Field

from vangrail.cli.assistants.shapes import Answer, Asked, Says, Short, Source, Voices
from vangrail.errors import VangrailError

Result = TypeVar("Result")

INSTRUCTIONS: Final = """\
Vangrail answers by a company's own social media policy. Before you post, schedule or hand over a text for social media, call \
`may_this_be_posted` with the final text, and again after every change. Follow its level: "fine" may be posted; "change" may be \
posted once it is changed as said under `instead`; "ask" waits until the named desk has said yes; "dont" is not posted. Tell \
the person the reason and what to do instead, in your own kind words, and name the desk. A draft is checked and dropped: \
nothing of it is stored. You never decide in the desk's place, and an answer is no legal advice."""

READS: Final = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
"""What every tool here is: it looks, and changes nothing."""

MOST_IMAGES: Final = 4

Code = Annotated[str, Field(pattern=r"^[A-Za-z]{2}$")]
Audience = Literal["personal", "corporate", "third_party", "candidate"]


def serve(source: Source) -> None:
    """Answer an assistant until it goes away."""
    server(source).run("stdio")


def server(source: Source) -> MCPServer[Any]:
    """Return the server, with its tools and resources."""
    made = MCPServer(
        "vangrail",
        title="Vangrail",
        instructions=INSTRUCTIONS,
        version=version("vangrail"),
        log_level="CRITICAL",
        subscriptions=False,
    )
    logging.disable(logging.CRITICAL)  # a fault's message may hold the arguments of a call
    _checking(made, source)
    _reading(made, source)
    _documents(made, source)
    return made


def _checking(made: MCPServer[Any], source: Source) -> None:
    @made.tool(title="May this be posted?", annotations=READS)
    def may_this_be_posted(
        *,
        text: Annotated[str, Field(description="The whole text as it would be posted, with hashtags and links.")],
        account: Annotated[
            Literal["personal", "corporate"],
            Field(description="Whose account it is for: somebody's own, or the company's."),
        ] = "personal",
        platform: Annotated[Short | None, Field(description="Where it goes: linkedin, x, instagram …")] = None,
        language: Annotated[
            Code | None, Field(description="The language of the text, where it is known: en, nl …")
        ] = None,
        country: Annotated[Code | None, Field(description="The country where the author works: BE, NL, ES …")] = None,
        role: Annotated[
            Short | None, Field(description="What the author does: driver, recruiter … Never their name.")
        ] = None,
        replying_to: Annotated[str | None, Field(description="The text that it answers, if it is a reply.")] = None,
        images: Annotated[
            list[str] | None,
            Field(
                description="What each image shows, with the words that stand in it; one description an image, at most four."
            ),
        ] = None,
    ) -> Answer:
        """Check a draft for social media against the company's policy before it is posted.

        Returns one of four levels (fine, change, ask, dont), and for each finding the words it is about, the clause, the reason,
        what to do instead and whom to ask. Call it with the final text and again after each change. Nothing of it is kept.
        """  # fmt: skip
        if len(images or ()) > MOST_IMAGES:
            message = f"images: wanted at most {MOST_IMAGES} descriptions, found {len(images or ())}"
            raise ToolError(message)
        asked = Asked(
            text=text, account=account, platform=platform, language=language, country=country, role=role,
            replying_to=replying_to, images=tuple(images or ()),
        )  # fmt: skip
        return _said(lambda: source.may_this_be_posted(asked))


def _reading(made: MCPServer[Any], source: Source) -> None:
    @made.tool(title="What does the policy say?", annotations=READS)
    def what_does_the_policy_say(
        about: Annotated[
            str,
            Field(
                description="A clause's id (confidential_information), or a few words in `language`.", max_length=200
            ),
        ],
        audience: Annotated[
            Audience,
            Field(
                description="For whom: staff on their own accounts, who posts for the company, agencies, candidates."
            ),
        ] = "personal",
        language: Annotated[
            Code | None, Field(description="The language to read it in; else the policy's first.")
        ] = None,
    ) -> Says:
        """Look up what the social media policy says: a clause by its id, or the clauses that some words are about.

        Returns up to five clauses with their text, reason, what to do instead and the desk that answers. Empty means that the
        policy says nothing about it; do not fill that gap with your own rules.
        """
        return _said(lambda: source.what_does_the_policy_say(about, audience, language))

    @made.tool(title="Who answers?", annotations=READS)
    def who_answers(
        topic: Annotated[
            str,
            Field(
                description="press, customers, company, products, figures, jobs, legal, privacy, security, crisis; "
                "or a desk, or a few words in `language`.",
                max_length=200,
            ),
        ],
        language: Annotated[Code | None, Field(description="The language of the words.")] = None,
    ) -> Voices:
        """Find who in the company answers about a topic, so that you can name them instead of answering in their place."""
        return _said(lambda: source.who_answers(topic, language))


def _documents(made: MCPServer[Any], source: Source) -> None:
    for audience, language in source.documents():
        made.resource(
            f"policy://{audience}/{language}",
            name=f"policy-{audience}-{language}",
            title=f"Social media policy ({audience}, {language})",
            description="The whole policy for these readers, as Markdown.",
            mime_type="text/markdown",
        )(_document(source, audience, language))


def _document(source: Source, audience: str, language: str) -> Callable[[], str]:
    def read() -> str:
        try:
            return source.document(audience, language)
        except VangrailError as error:
            raise ResourceError(error.sentence) from None

    return read


def _said(ask: Callable[[], Result]) -> Result:
    """Return an answer. What goes wrong is one sentence, and never holds the draft.

    Raises:
        ToolError: there is no answer.
    """
    try:
        return ask()
    except VangrailError as error:
        raise ToolError(error.sentence) from None
