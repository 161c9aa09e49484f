"""Reading ahead and writing behind."""

import threading

import pytest

from vangrail.screen.beside import Behind, ahead


def test_items_come_in_order_and_once():
    """Whatever thread reads them."""
    assert list(ahead(iter(range(50)))) == list(range(50))


def test_the_next_item_is_read_meanwhile():
    """Before it is asked for."""
    read = threading.Event()

    def items():
        yield 1
        read.set()
        yield 2

    found = ahead(items())
    assert next(found) == 1
    assert read.wait(5)
    assert list(found) == [2]


def test_what_reading_raises_is_raised_where_the_item_is_wanted():
    """After the items before it."""

    def items():
        yield 1
        raise KeyError

    found = ahead(items())
    assert next(found) == 1
    with pytest.raises(KeyError):
        next(found)


def test_things_are_done_one_after_another():
    """All of them, before the end."""
    done = []
    with Behind() as behind:
        for number in range(20):
            behind.do(done.append, number)
    assert done == list(range(20))


def test_what_went_wrong_behind_is_raised_in_front():
    """At the next call, or at the end."""

    def fail():
        raise KeyError

    behind = Behind()
    behind.do(fail)
    with pytest.raises(KeyError):
        behind.do(print)
    with pytest.raises(KeyError):
        behind.__exit__(None, None, None)
