"""The app's name."""

from django.apps import AppConfig


class QuestionsConfig(AppConfig):
    """The app `questions`."""

    name = "vangrail.web.questions"
    label = "questions"

    def ready(self) -> None:
        """Let everybody know what is known of them here."""
        from vangrail.web.people.queries.own_data import MORE
        from vangrail.web.questions.queries.known import known

        MORE["questions"] = known
