"""What is done later: asking a wave, asking who is new, reminding."""

from django.utils import timezone

from vangrail.web.due import task
from vangrail.web.signatures.actions import reminding, rollouts, waves
from vangrail.web.signatures.models import Wave


@task(atomic=False)
def ask_wave(wave: int) -> None:
    """Ask everybody of a wave. Run again after its machine stopped, it goes on where it was and asks nobody twice."""
    found = Wave.objects.filter(pk=wave).select_related("rollout__version", "rollout__stop").first()
    if found and found.asked_at is None:
        waves.ask_members(found)


@task
def begin_waves() -> None:
    """Queue the waves whose day has come."""
    rollouts.begin_waves(timezone.localdate())


@task(atomic=False)
def welcome() -> None:
    """Ask everybody who is new here."""
    waves.welcome()


@task(atomic=False)
def remind() -> None:
    """Remind everybody whose day has come."""
    reminding.remind()
