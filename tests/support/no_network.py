# SPDX-License-Identifier: MIT
"""Proof that nothing here speaks to a network: an internet socket fails the test that opens it.

The refusal is also remembered, so that a test fails even if the code under it swallows the error.
"""

import socket
import sys
from collections.abc import Iterator
from typing import Any

import pytest

INTERNET = frozenset({socket.AF_INET, socket.AF_INET6})
LOOKUPS = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})


class NetworkUsedError(AssertionError):
    """Something asked for an internet socket or for a host's address."""


class NetworkGuard:
    """An audit hook that refuses every internet socket and writes down who asked."""

    def __init__(self) -> None:
        self.attempts: list[str] = []

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in LOOKUPS or (event == "socket.__new__" and arguments[1] in INTERNET):
            attempt = f"{event}{arguments!r}"
            self.attempts.append(attempt)
            raise NetworkUsedError(attempt)


@pytest.fixture(scope="session")
def network_guard() -> NetworkGuard:
    """Watch the whole run: an audit hook cannot be taken out again."""
    guard = NetworkGuard()
    sys.addaudithook(guard)
    return guard


@pytest.fixture(autouse=True)
def _no_network(network_guard: NetworkGuard) -> Iterator[None]:
    network_guard.attempts.clear()
    yield
    assert not network_guard.attempts, "the program has no network"
