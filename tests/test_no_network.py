# SPDX-License-Identifier: MIT
"""The guard that every test runs under does stop a socket."""

import socket

import pytest

from tests.support.no_network import NetworkGuard, NetworkUsedError


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_an_internet_socket_is_refused_and_remembered(
    family: socket.AddressFamily, network_guard: NetworkGuard
) -> None:
    with pytest.raises(NetworkUsedError):
        socket.socket(family)

    assert len(network_guard.attempts) == 1
    network_guard.attempts.clear()


def test_the_address_of_a_host_is_not_looked_up(network_guard: NetworkGuard) -> None:
    with pytest.raises(NetworkUsedError):
        socket.getaddrinfo("localhost", 80)

    network_guard.attempts.clear()


def test_a_local_socket_is_no_network(network_guard: NetworkGuard) -> None:
    socket.socket(socket.AF_UNIX).close()

    assert network_guard.attempts == []
