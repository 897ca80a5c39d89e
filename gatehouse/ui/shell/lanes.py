# SPDX-License-Identifier: MIT
"""The way off the GUI thread: a reader, a writer and a job lane, one worker thread each.

A page hands over plain work and says what to do with the answer; the answer comes back on the
GUI thread, in order, through one queued signal. Workers never hold a QObject: what belongs to
the screen waits on the GUI side under a ticket.
"""

import threading
from collections.abc import Callable, Hashable, Sequence
from functools import partial
from itertools import count
from queue import SimpleQueue
from time import monotonic
from typing import Any, TypeVar

import shiboken6
from msgspec import Struct
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gatehouse.errors import Cancelled

_LONGEST_WAIT = 0.05
"""Seconds that a job waits at one report at most, so that a busy desk does not stop it for ever."""

T = TypeVar("T")
Failed = Callable[[Exception], None]
Progressed = Callable[[int, int], None]
Report = Callable[[int, int], None]
"""What a long job calls with (done, total) as it goes; raises `Cancelled` when it should stop."""


class JobHandle:
    """A long job on its way; `cancel` asks it to stop at its next report."""

    def __init__(self) -> None:
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop; its `failed` is then told `Cancelled`."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether the job was asked to stop."""
        return self._stop.is_set()


class Lanes(QObject):
    """Three first-in first-out lanes: reads, writes, and long jobs.

    The lanes exist before the store does: what is asked early waits behind the loading, which
    is simply the first work on each lane.

    The *receiver* of an answer is the QObject whose method `then` is, unless one is named; an
    answer for a receiver that Qt has deleted is dropped. What `failed` does not take goes to
    *show_failure*.
    """

    _came_back = Signal(object)

    def __init__(self, show_failure: Failed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show_failure = show_failure
        self._tickets = count(1)
        self._waiting: dict[int, _Asker] = {}
        self._newest: dict[Hashable, int] = {}
        self._jobs: dict[int, JobHandle] = {}
        self._reader = _Lane("reader", self._came_back.emit)
        self._writer = _Lane("writer", self._came_back.emit)
        self._job_lane = _Lane("job", self._came_back.emit)
        # a timer of nothing comes after whatever else the window has to do
        self._when_idle = QTimer(self, singleShot=True, interval=0)
        self._reported: list[_Reporter] = []
        self._when_idle.timeout.connect(self._on_when_idle_timeout)
        self._came_back.connect(self._on_came_back, Qt.ConnectionType.QueuedConnection)

    @property
    def at_rest(self) -> bool:
        """Whether everything that was asked was answered."""
        return not self._waiting

    def read(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Failed | None = None,
        *,
        receiver: QObject | None = None,
    ) -> None:
        """Run *work* on the reader thread and hand its result to *then*."""
        self._reader.put(self._ticket(then, failed, receiver), work)

    def write(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Failed | None = None,
        *,
        receiver: QObject | None = None,
    ) -> None:
        """Run *work* on the writer thread and hand its result to *then*; never lost by `close`."""
        self._writer.put(self._ticket(then, failed, receiver), work)

    def latest(
        self,
        key: Hashable,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Failed | None = None,
        *,
        receiver: QObject | None = None,
    ) -> None:
        """Read for the newest question under *key*; overtaken ones are skipped or dropped."""
        ticket = self._ticket(then, failed, receiver, key)
        self._newest[key] = ticket
        self._reader.put(ticket, partial(_unless_overtaken, self._newest, key, ticket, work))

    def job(
        self,
        work: Callable[[Report], T],
        then: Callable[[T], None],
        failed: Failed | None = None,
        progressed: Progressed | None = None,
        *,
        receiver: QObject | None = None,
    ) -> JobHandle:
        """Run long *work* beside the other lanes; it gets a `Report` to call as it goes.

        At each report it gives way to whoever stands at the gate.
        """
        handle = JobHandle()
        ticket = self._ticket(then, failed, receiver, progressed=progressed)
        self._jobs[ticket] = handle
        report = _Reporter(
            ticket, handle, self._came_back.emit, (self._reader.idle, self._writer.idle)
        )
        self._job_lane.put(ticket, partial(_unless_cancelled, report, work))
        return handle

    def close(
        self,
        last_read: Callable[[], None] | None = None,
        last_write: Callable[[], None] | None = None,
    ) -> None:
        """Stop the jobs, finish every read and then every write, and end the threads.

        *last_read* and *last_write* are the lanes' last acts, where connections are closed: the
        writer's comes when no other lane can be using the store.
        """
        for handle in self._jobs.values():
            handle.cancel()
        ends = (self._job_lane.end(), self._reader.end(last_read), self._writer.end(last_write))
        for error in filter(None, ends):
            raise error

    def _ticket(
        self,
        then: Callable[[Any], None],
        failed: Failed | None,
        receiver: QObject | None,
        key: Hashable = None,
        progressed: Progressed | None = None,
    ) -> int:
        ticket = next(self._tickets)
        receiver = receiver or _receiver_of(then)
        self._waiting[ticket] = _Asker(
            then, failed or self._show_failure, progressed, receiver, key
        )
        return ticket

    def _on_came_back(self, back: "_Answer | _Progress") -> None:
        if isinstance(back, _Progress):
            self._deliver_progress(back)
        else:
            self._deliver_answer(back)

    def _deliver_progress(self, progress: "_Progress") -> None:
        self._reported.append(progress.reporter)
        self._when_idle.start()
        asker = self._waiting.get(progress.ticket)
        if asker is not None and asker.progressed is not None and asker.alive:
            asker.progressed(*progress.reporter.newest)

    def _on_when_idle_timeout(self) -> None:
        for reporter in self._reported:
            reporter.window_idle.set()
        self._reported.clear()

    def _deliver_answer(self, answer: "_Answer") -> None:
        asker = self._waiting.pop(answer.ticket)
        self._jobs.pop(answer.ticket, None)
        if self._overtaken(asker.key, answer.ticket) or not asker.alive:
            return
        if answer.error is None:
            asker.then(answer.value)
        else:
            asker.failed(answer.error)

    def _overtaken(self, key: Hashable, ticket: int) -> bool:
        if key is None:
            return False
        if self._newest[key] != ticket:
            return True
        del self._newest[key]
        return False


class _Lane:
    """One worker thread that does one thing after another until it is told to end."""

    def __init__(self, name: str, answer: "Callable[[_Answer], None]") -> None:
        self._queue: SimpleQueue[tuple[int, Callable[[], Any]] | None] = SimpleQueue()
        self._answer = answer
        self.idle = threading.Event()
        self._ended = False
        self._last: Callable[[], None] | None = None
        self._last_error: Exception | None = None
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def put(self, ticket: int, work: Callable[[], Any]) -> None:
        """Line *work* up, unless the lane has ended: nobody is left who could see the answer."""
        if not self._ended:
            self._queue.put((ticket, work))

    def end(self, last: Callable[[], None] | None = None) -> Exception | None:
        """Finish what is lined up, then *last*; return what went wrong in *last*."""
        self._ended = True
        self._last = last
        self._queue.put(None)
        self._thread.join()
        return self._last_error

    def _run(self) -> None:
        while (item := self._next()) is not None:
            ticket, work = item
            self._answer(_answer(ticket, work))
            del item, work
        if self._last is not None:
            self._last_error = _answer(0, self._last).error

    def _next(self) -> tuple[int, Callable[[], Any]] | None:
        self.idle.set()
        item = self._queue.get()
        self.idle.clear()
        return item


class _Asker(Struct, frozen=True):
    """The GUI side of something asked."""

    then: Callable[[Any], None]
    failed: Failed
    progressed: Progressed | None
    receiver: QObject | None
    key: Hashable

    @property
    def alive(self) -> bool:
        return self.receiver is None or shiboken6.isValid(self.receiver)


class _Answer(Struct, frozen=True):
    ticket: int
    value: Any = None
    error: Exception | None = None


class _Progress(Struct, frozen=True):
    ticket: int
    reporter: "_Reporter"


class _Reporter:
    """Carries a job's progress; at most one report is on its way, always the newest.

    At each report the job gives way: to the window, until it has nothing else to do, and to the
    *others* that run beside it.
    """

    def __init__(
        self,
        ticket: int,
        handle: JobHandle,
        tell: Callable[[_Progress], None],
        others: Sequence[threading.Event],
    ) -> None:
        self._ticket = ticket
        self._handle = handle
        self._tell = tell
        self.window_idle = threading.Event()
        self.window_idle.set()
        self._others = others
        self.newest = (0, 0)

    def __call__(self, done: int, total: int) -> None:
        """Report *done* of *total*; raise `Cancelled` if the job should stop."""
        self.check()
        self.newest = (done, total)
        if self.window_idle.is_set():
            self.window_idle.clear()
            self._tell(_Progress(self._ticket, self))
        until = monotonic() + _LONGEST_WAIT
        for idle in (self.window_idle, *self._others):
            idle.wait(max(0.0, until - monotonic()))

    def check(self) -> None:
        """Raise `Cancelled` if the job should stop."""
        if self._handle.cancelled:
            raise Cancelled("Stopped, as you asked.", "已按您的要求停下。")


def _answer(ticket: int, work: Callable[[], Any]) -> _Answer:
    try:
        return _Answer(ticket, value=work())
    except Exception as error:  # noqa: BLE001 - whatever work raises must reach the GUI thread
        return _Answer(ticket, error=error)


def _unless_overtaken(
    newest: dict[Hashable, int], key: Hashable, ticket: int, work: Callable[[], T]
) -> T | None:
    return work() if newest.get(key) == ticket else None


def _unless_cancelled(report: _Reporter, work: Callable[[Report], T]) -> T:
    report.check()
    return work(report)


def _receiver_of(then: Callable[[Any], None]) -> QObject | None:
    """Return the QObject whose method *then* is, also inside a `partial`."""
    while isinstance(then, partial):
        then = then.func
    owner = getattr(then, "__self__", None)
    return owner if isinstance(owner, QObject) else None
