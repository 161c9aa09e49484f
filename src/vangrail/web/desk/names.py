"""What topics and situations are called in the language of the page."""


def topic_name(name: str) -> str:
    """Return what a topic is called."""
    return name.replace("_", " ").capitalize()
