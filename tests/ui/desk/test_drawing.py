# SPDX-License-Identifier: MIT
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from gatehouse.ui.widgets.quota_strip import QuotaStrip
from tests.support.desk_people import NOW
from tests.support.qt import until
from tests.ui.desk.conftest import Desk


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


@contextmanager
def painted(widget: QWidget) -> Iterator[Paints]:
    """Count the paints of *widget*, once everything before has been painted."""
    QApplication.processEvents()
    paints = Paints()
    widget.installEventFilter(paints)
    yield paints
    QApplication.processEvents()
    widget.removeEventFilter(paints)


def test_a_temperature_repaints_no_list_of_latest_entries(desk: Desk) -> None:
    desk.type("lxf").settle()

    with painted(desk.page.side.latest) as paints:
        desk.type("365").settle()

    assert paints.count == 0


def test_a_verdict_is_painted_once(desk: Desk) -> None:
    desk.type("lxf36").settle()

    with painted(desk.page.left.person.banner) as paints:
        desk.type("5").settle()

    assert paints.count == 1


def test_whoever_comes_is_painted_once_with_their_verdict(desk: Desk) -> None:
    desk.type("lx").settle()

    with painted(desk.page.left.person) as paints:
        desk.type("f").settle()

    assert paints.count == 1


def test_a_desk_that_is_empty_between_two_people_is_not_painted(desk: Desk) -> None:
    desk.type("lxf365").settle()

    with painted(desk.page.left.idle) as paints:
        desk.enter().type("lxf").settle()

    assert paints.count == 0
    assert desk.page.left.person.isVisible()


def test_a_desk_to_which_nobody_comes_is_painted_once_with_what_it_tells(desk: Desk) -> None:
    idle = desk.page.left.idle
    desk.type("lxf365").settle()

    with painted(idle) as paints:
        desk.enter()
        until(idle.isVisible)
        told = idle.recorded.accessibleName()
        QApplication.processEvents()

    assert told.startswith("已登记：放行")
    assert paints.count == 1


def test_a_moment_later_a_quota_is_not_drawn_anew(desk: Desk) -> None:
    desk.type("lxf").settle()
    card, weighed = desk.page.side.household, desk.page.state.weighed
    quota = card.findChildren(QuotaStrip)[0]
    assert quota.isVisible()

    with painted(quota) as paints:
        card.show_household(weighed, None, NOW + timedelta(seconds=1))

    assert paints.count == 0
