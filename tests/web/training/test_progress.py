"""What a session keeps of the scenario at hand."""

from vangrail.web.training.progress import answered, forget, remember


def test_right_answers_of_one_scenario_at_a_time():
    """Another scenario begins anew, and nothing is left at the end."""
    session: dict[str, object] = {}
    assert remember(session, "keys", 2) == {2}
    assert remember(session, "keys", 1) == {1, 2}
    assert answered(session, "doors") == set()
    assert remember(session, "doors", 1) == {1}
    assert answered(session, "keys") == set()
    forget(session)
    assert session == {}
