# SPDX-License-Identifier: MIT
"""Issuing many passes at once: blank ones, or one for each who is named."""

from PySide6.QtCore import Qt

from gatehouse.domain.gate_pass import PassClass
from tests.support.passes_screen import PassesFake, open_page
from tests.support.screens import ENTER, Bench

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_pass_for_each_who_is_named_whatever_the_comma(bench: Bench) -> None:
    fake = PassesFake()
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_M, CTRL)
    page.batch.names.setFocus()
    bench.type("孙样例、钱样例, Ana Sample")
    page.batch.counting.set_code("counted")

    bench.press(ENTER)
    bench.settle()

    (order,) = fake.batches
    assert order.names == ("孙样例", "钱样例", "Ana Sample")
    assert (order.count, order.counted) == (0, True)
    assert page.sheets.isVisible()


def test_names_are_not_asked_where_a_flat_is_needed_too(bench: Bench) -> None:
    """A visitor's pass names the flat: each is issued by itself."""
    page = open_page(bench, PassesFake())
    bench.press(Qt.Key.Key_M, CTRL)
    page.batch.names.setFocus()
    bench.type("Ana Sample")

    page.batch.kind.setCurrentIndex(page.batch.kind.findData(PassClass.VISITOR_DAY.value))

    assert not page.batch.names.isVisible()
    assert page.batch.order().names == ()


def test_a_number_is_typed_in_the_stead_of_the_usual_one(bench: Bench) -> None:
    fake = PassesFake()
    open_page(bench, fake)
    bench.press(Qt.Key.Key_M, CTRL)

    bench.type("3")
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.batches
    assert order.count == 3
