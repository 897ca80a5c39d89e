# SPDX-License-Identifier: MIT
"""Long work in a process of its own, so that it does not take the interpreter from the desk.

A thread of pure Python beside the window lengthens each key at the desk by half; another process
lengthens none. What it is given, the key of the store included, goes through a pipe and stands in
no argument and no file.
"""

import os
import signal
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct

from gatehouse.errors import BugElsewhere, GatehouseError
from gatehouse.ui.shell.crash import places_of

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

_GIVES_WAY = 10
"""How far the work stands back from the window, where both want the same processor."""

T = TypeVar("T")


def elsewhere(work: Callable[..., T], *given: object, **acts: Callable[..., object]) -> T:
    """Return `work(*given, **acts)`, done in another process while this thread waits for it.

    *work* is a function of a module; *given*, and whatever is asked and answered, can be pickled.
    *acts* are done here: to *work* each is a function that returns or raises what it did here, so
    that progress, cancelling and the store's writer stay where they are. What *work* raises is
    raised here, a mistake of ours as `BugElsewhere`. If this process dies, the next act of *work*
    fails, and it tidies up as after any failure.
    """
    # never a fork: it would copy the lanes' locks as they stand, without the lanes
    spawn = get_context("spawn")
    home, there = spawn.Pipe()
    worker = spawn.Process(target=_work_there, args=(there, work, given, tuple(acts)), daemon=True)
    with home, there:
        try:
            worker.start()
            # the worker alone has that end now, so that its death ends the reading here
            there.close()
            answer = _serve(home, acts)
        except (EOFError, OSError) as error:
            raise _died() from error
        finally:
            home.close()
            _end(worker)
    value: T = answer.take()
    return value


class _Asked(Struct, frozen=True):
    """What the work asks to be done at home."""

    act: str
    given: tuple[Any, ...]


class _Answer(Struct, frozen=True):
    """How an act or the whole work went."""

    value: Any = None
    error: Exception | None = None

    @classmethod
    def of(cls, act: Callable[[], object]) -> "_Answer":
        try:
            return cls(act())
        except GatehouseError as error:
            return cls(error=error)
        except Exception as error:  # noqa: BLE001 - what it holds may not go through a pipe
            return cls(error=BugElsewhere(places_of(error)))

    def take(self) -> Any:
        if self.error is not None:
            raise self.error
        return self.value


def _serve(home: "Connection[Any, Any]", acts: Mapping[str, Callable[..., object]]) -> _Answer:
    """Do what is asked for, until the answer to the whole comes."""
    while isinstance(message := home.recv(), _Asked):
        home.send(_Answer.of(partial(acts[message.act], *message.given)))
    answer: _Answer = message
    return answer


def _work_there(
    home: "Connection[Any, Any]",
    work: Callable[..., object],
    given: tuple[object, ...],
    acts: Iterable[str],
) -> None:
    """Do *work* in this process, which is its own, and send home how it went."""
    # Ctrl+C in a terminal reaches this process, too: what it means is said at home
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_GIVES_WAY)
    asked = {act: partial(_ask, home, act) for act in acts}
    answer = _Answer.of(partial(work, *given, **asked))
    with suppress(OSError):  # nobody is at home any more
        home.send(answer)


def _ask(home: "Connection[Any, Any]", act: str, *given: object) -> Any:
    home.send(_Asked(act, given))
    answer: _Answer = home.recv()
    return answer.take()


def _end(worker: "SpawnProcess") -> None:
    if worker.pid is not None:
        worker.join()
    worker.close()


def _died() -> GatehouseError:
    return GatehouseError(
        "The work was not finished: the computer ended it, or had no room to begin it. Every "
        "entry is safe. Close what else is open, then do it again.",
        "没有做完：电脑中途停掉了这项工作，或没有余力开始。登记都已存好。请关掉别的程序，再做一次。",
    )
