"""The app's name."""

from django.apps import AppConfig


class QuestionsConfig(AppConfig):
    """The app `questions`."""

    name = "vangrail.web.questions"
    label = "questions"
