# SPDX-License-Identifier: MIT
"""Values of several kinds, each of which answers everything."""

from abc import abstractmethod

import pytest

from gatehouse.domain.abstract import AbstractStruct


class Sign(AbstractStruct, frozen=True):
    """Says one thing."""

    code: str

    @abstractmethod
    def said(self) -> str:
        """Return what it says."""


class Stop(Sign, frozen=True):
    """Says it."""

    def said(self) -> str:
        return f"stop {self.code}"


class Silent(Sign, frozen=True):
    """Leaves it out."""


def test_a_kind_that_answers_everything_is_a_value_like_any_other() -> None:
    assert Stop("a").said() == "stop a"
    assert Stop("a") == Stop("a")
    assert hash(Stop("a")) == hash(Stop("a"))
    with pytest.raises(AttributeError):
        Stop("a").code = "b"  # type: ignore[misc]


def test_a_kind_that_leaves_an_answer_out_cannot_be_made() -> None:
    with pytest.raises(TypeError, match="said"):
        Silent("a")  # type: ignore[abstract]
