# SPDX-License-Identifier: MIT
"""The form of a pass asks what its class needs, and says what it allows."""

import pytest
from PySide6.QtCore import Qt

from gatehouse.domain.gate_pass import HOLDERS, PassClass, PassHolder
from gatehouse.domain.pass_terms import ClassTerms, PassTerms
from gatehouse.domain.words import Language
from tests.support.passes_screen import WANG, PassesFake, open_page
from tests.support.screens import ENTER, Bench


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("pass_class", PassClass)
def test_every_class_has_room_for_what_it_asks(
    bench: Bench, language: Language, pass_class: PassClass
) -> None:
    """With somebody new, of whom most is asked."""
    bench.languages.use(language)
    page = open_page(bench, PassesFake(count=0))
    bench.press(Qt.Key.Key_Insert)
    page.form.kind.setCurrentIndex(list(PassClass).index(pass_class))
    if HOLDERS[pass_class] in {PassHolder.OUTSIDER, PassHolder.ANYBODY}:
        page.form.holder.edit.setFocus()
        bench.type("周小安")
        bench.settle()
        bench.press(ENTER)

    assert page.form.pass_class is pass_class
    assert bench.faults_of(page) == {}


def test_a_households_pass_needs_the_flat_alone(bench: Bench) -> None:
    """Whoever of the flat shows it is told apart at the desk."""
    fake = PassesFake()
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_Insert)
    page.form.kind.setCurrentIndex(list(PassClass).index(PassClass.HOUSEHOLD_SHOPPING))

    bench.press(ENTER)
    assert bench.focus is page.form.host.edit
    bench.type("3-2-501")
    bench.settle()
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert (order.pass_class, order.household_id) == (
        PassClass.HOUSEHOLD_SHOPPING,
        "flat-3-2-501",
    )
    assert (order.person_id, order.outsider) == (None, None)


def test_a_vehicles_pass_waits_for_the_plate(bench: Bench) -> None:
    """Somebody of the roster holds it, and nobody asks for a flat."""
    fake = PassesFake()
    page = open_page(bench, fake)
    bench.press(Qt.Key.Key_Insert)
    page.form.kind.setCurrentIndex(list(PassClass).index(PassClass.VEHICLE))
    page.form.holder.edit.setFocus()
    bench.type("wlf")
    bench.settle()
    bench.press(ENTER)

    assert bench.focus is page.form.plate.edit
    bench.type("JA99K12")
    bench.press(ENTER)
    bench.settle()

    (order,) = fake.orders
    assert (order.plate, order.person_id, order.household_id) == ("JA99K12", WANG, None)


def test_the_form_says_what_a_class_allows(bench: Bench) -> None:
    """Before anybody is promised anything."""
    bench.languages.use(Language.ENGLISH)
    page = open_page(bench, PassesFake())
    page.form.kind.setCurrentIndex(list(PassClass).index(PassClass.WORKER))

    assert page.form._kind.caption == "Class: Mon–Sat 6:00–20:00"


@pytest.mark.parametrize(
    ("pass_class", "caption"),
    [
        (PassClass.SINGLE_VISIT, "To flat (ask host, itinerary)"),
        (PassClass.GOODS, "Goes to flat (ask host first)"),
        (PassClass.WORKER, "Flat if any (ask host, itinerary)"),
        (PassClass.HOUSEHOLD_SHOPPING, "Flat"),
    ],
)
def test_the_form_says_what_the_gate_asks_no_more(
    bench: Bench, pass_class: PassClass, caption: str
) -> None:
    """At the desk the pass stands for the host's consent, so whoever issues it asks."""
    bench.languages.use(Language.ENGLISH)
    page = open_page(bench, PassesFake())
    page.form.kind.setCurrentIndex(list(PassClass).index(pass_class))

    assert page.form.host.edit.accessibleName() == caption


def test_the_form_says_of_whom_people_are_only_counted(bench: Bench) -> None:
    page = open_page(bench, PassesFake())
    counted = ClassTerms(usual_days=7, most_days=30, terms=PassTerms(counted=True))
    page.form.take_classes({PassClass.VOLUNTEER: counted})
    page.form.kind.setCurrentIndex(list(PassClass).index(PassClass.VOLUNTEER))

    assert page.form._kind.caption == "类别：只计数"
