"""What is repeated."""

from vangrail.web.register.schedule import SCHEDULE


def test_vaults_are_asked_before_people_are_told():
    """So that the mails of a morning know what was changed."""
    assert [job.name for job in SCHEDULE] == ["register.forget", "register.vaults", "register.remind"]
