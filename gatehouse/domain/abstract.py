# SPDX-License-Identifier: MIT
"""Values of several kinds, each of which answers the same questions in its own way."""

from abc import ABCMeta

from msgspec import Struct, StructMeta


class _AbstractMeta(StructMeta, ABCMeta):
    """Makes structs whose abstract methods each kind must have."""


class AbstractStruct(Struct, metaclass=_AbstractMeta, frozen=True):
    """A value that is made only of a kind that answers everything."""
