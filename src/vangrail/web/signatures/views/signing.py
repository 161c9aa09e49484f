"""Reading, answering, seeing both sides, signing, and keeping a copy: one thing a page."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from vangrail.web.people.access import open_to_all
from vangrail.web.signatures import signer as who
from vangrail.web.signatures.actions.signing import sign
from vangrail.web.signatures.copying import can_copy, copy_pdf
from vangrail.web.signatures.forms.signing import CodeForm, QuestionsForm
from vangrail.web.signatures.paper import Paper, paper_for
from vangrail.web.signatures.queries.mine import signature_for, signed_by
from vangrail.web.signatures.words import evidence
from vangrail.web.ui.answers import to_save


@open_to_all
@never_cache
def start(request: HttpRequest) -> HttpResponse:
    """Say what there is to sign and what was signed; without anybody, ask for the printed code."""
    person = who.signer(request)
    if person is None:
        form = CodeForm(request.POST or None, find=lambda typed: who.opened(request, typed))
        if request.method == "POST" and form.is_valid():
            who.remember(request, form.invitation, "code")
            return _speaking(redirect("signatures:start"), form.invitation.person.language)
        return render(request, "signatures/code.html", {"form": form})
    return render(
        request,
        "signatures/start.html",
        {"signer": person, "paper": paper_for(person.person), "signed": signed_by(person.person)},
    )


@open_to_all
@never_cache
def enter(request: HttpRequest, code: str) -> HttpResponse:
    """Open a personal link: from here on this browser signs for its person, and the code leaves the address."""
    invitation = who.opened(request, code)
    if invitation is None:
        return render(request, "signatures/ended.html", status=404)
    who.remember(request, invitation, "link")
    return _speaking(redirect("signatures:start"), invitation.person.language)


@open_to_all
@never_cache
def text(request: HttpRequest, audience: str) -> HttpResponse:
    """Show the text that is signed, for one audience."""
    paper = _paper(request)
    if paper is None or audience not in paper.audiences:
        return redirect("signatures:start")
    return render(request, "signatures/text.html", {"paper": paper, "text": paper.text(audience)})


@open_to_all
@never_cache
def questions(request: HttpRequest) -> HttpResponse:
    """Ask a few questions; a wrong answer says why and may be tried again."""
    paper = _paper(request)
    if paper is None:
        return redirect("signatures:start")
    form = QuestionsForm(paper.questions, who.answers(request, paper.language), data=request.POST or None)
    done = request.method == "POST" and form.is_valid()
    if request.method == "POST":
        who.keep_answers(request, paper.language, form.tried)
    return (
        redirect("signatures:promises")
        if done
        else render(request, "signatures/questions.html", {"form": form, "paper": paper})
    )


@open_to_all
@never_cache
def promises(request: HttpRequest) -> HttpResponse:
    """Show what both sides promise, and sign."""
    person, paper = who.signer(request), _paper(request)
    form = paper and paper.answered(who.answers(request, paper.language))
    if person is None or paper is None or not form:
        return redirect("signatures:questions" if paper else "signatures:start")
    if request.method == "POST":
        signed = sign(paper.version, by=person.person, language=paper.language, way=person.way, answers=form.record())
        return redirect("signatures:copy", number=signed[0].pk)
    return render(request, "signatures/promises.html", {"signer": person, "paper": paper, "questions": form})


@open_to_all
@never_cache
def copy(request: HttpRequest, number: int) -> HttpResponse:
    """Show what somebody signed, to print and to keep."""
    person = who.signer(request)
    if person is None:
        return redirect("signatures:start")
    signature = signature_for(person.person, number)
    said = {"signature": signature, "signer": person, "rows": evidence(signature), "pdf": can_copy()}
    return render(request, "signatures/copy.html", said)


@open_to_all
@never_cache
def copy_file(request: HttpRequest, number: int) -> HttpResponse:
    """Give what somebody signed as a PDF, with its text."""
    person = who.signer(request)
    if person is None:
        return redirect("signatures:start")
    signature = signature_for(person.person, number)
    if not can_copy():
        raise Http404(_("No PDF can be made here; the page can be printed."))
    name = f"signature-{signature.version.number}-{signature.audience}.pdf"
    return to_save(copy_pdf(signature), name, "application/pdf")


@open_to_all
@require_POST
def end(request: HttpRequest) -> HttpResponse:
    """Close what a link opened, at a shared computer or when it was somebody else's."""
    who.forget(request)
    return redirect("signatures:start")


def _paper(request: HttpRequest) -> Paper | None:
    person = who.signer(request)
    return paper_for(person.person) if person else None


def _speaking(answer: HttpResponseRedirect, language: str) -> HttpResponseRedirect:
    """Let the pages that follow speak the person's language."""
    answer.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, language, secure=settings.LANGUAGE_COOKIE_SECURE, samesite="Lax", httponly=True
    )
    return answer
