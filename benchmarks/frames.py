# SPDX-License-Identifier: MIT
"""When a frame of the window is painted, and what it was the first to show."""

from collections import deque
from collections.abc import Callable
from functools import partial
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_PATIENCE_MS = 20_000
_FRAME_MS = 16


class Frames(QObject):
    """Tells when each frame of a window is painted; nothing that is done behind it counts.

    Signals:
        painted: the moment in which the frame is whole.
    """

    painted = Signal(float)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, happened: QEvent) -> bool:  # noqa: N802 - Qt's name
        if happened.type() is not QEvent.Type.UpdateRequest:
            return False
        watched.event(happened)
        self.painted.emit(perf_counter())
        return True


class Painted(QObject):
    """Waits for the frame in which a widget is painted while something holds."""

    def __init__(self, frames: Frames, widget: QWidget, holds: Callable[[], bool]) -> None:
        super().__init__()
        self._widget = widget
        self._holds = holds
        self._moment: float | None = None
        self._in_frame = False
        self._loop = QEventLoop()
        self._asking = QTimer(self, interval=_FRAME_MS)
        self._asking.timeout.connect(self._on_asking_timeout)
        self._too_late = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._too_late.timeout.connect(self._loop.quit)
        frames.painted.connect(self._on_painted)

    def wait(self) -> float:
        """Return the moment; a desk that never answers is a failure of the measurement."""
        self._widget.installEventFilter(self)
        self._asking.start()
        self._too_late.start()
        self._loop.exec()
        self._asking.stop()
        self._widget.removeEventFilter(self)
        assert self._moment is not None, "the desk did not answer"
        return self._moment

    def eventFilter(self, _watched: QObject, happened: QEvent) -> bool:  # noqa: N802 - Qt's name
        self._in_frame |= happened.type() is QEvent.Type.Paint and self._holds()
        return False

    def _on_painted(self, moment: float) -> None:
        if self._in_frame and self._moment is None:
            self._moment = moment
            self._loop.quit()

    def _on_asking_timeout(self) -> None:
        """Have it painted once more where the answer changed nothing that is seen."""
        if self._holds():
            self._widget.update(0, 0, 1, 1)


class Acknowledged(QObject):
    """Takes the time from each Enter to the frame after its entry was recorded."""

    def __init__(self, frames: Frames, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.waits: list[float] = []
        self._entered: deque[float] = deque()
        self._recorded: list[float] = []
        self._in_frame = False
        widget.installEventFilter(self)
        frames.painted.connect(self._on_painted)

    def enter(self) -> None:
        """Note that an Enter is pressed now."""
        self._entered.append(perf_counter())

    def on_recorded(self) -> None:
        """Take note of the entry; a frame follows, also where the next one stands there already."""
        if self._entered:
            self._recorded.append(self._entered.popleft())
            self._widget.update(0, 0, 1, 1)

    def eventFilter(self, _watched: QObject, happened: QEvent) -> bool:  # noqa: N802 - Qt's name
        self._in_frame |= happened.type() is QEvent.Type.Paint and bool(self._recorded)
        return False

    def _on_painted(self, moment: float) -> None:
        if not self._in_frame:
            return
        self._in_frame = False
        self.waits += [moment - entered for entered in self._recorded]
        self._recorded.clear()


def wait_until(holds: Callable[[], bool]) -> None:
    """Let the desk go on until something *holds*; else the measurement fails."""
    assert comes_to_hold(holds, _PATIENCE_MS), "the desk did not come to its end"


def comes_to_hold(holds: Callable[[], bool], patience_ms: int, every_ms: int = 5) -> bool:
    """Let the desk go on, for *patience_ms* at most; say whether something came to hold."""
    loop, asking = QEventLoop(), QTimer(interval=every_ms)
    late = QTimer(singleShot=True, interval=patience_ms)
    asking.timeout.connect(lambda: loop.quit() if holds() else None)
    late.timeout.connect(partial(loop.exit, 1))
    asking.start()
    late.start()
    return loop.exec() == 0 or holds()
