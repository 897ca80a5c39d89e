# SPDX-License-Identifier: MIT
"""Work in a process of its own behaves as if it were done here, and leaves no process behind."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import date
from multiprocessing import active_children
from pathlib import Path

import pytest

from gatehouse.app.elsewhere import elsewhere
from gatehouse.app.room_binding import register_acts
from gatehouse.db.engine import Store
from gatehouse.domain.register import RegisterOrder
from gatehouse.errors import BugElsewhere, Cancelled, DiskTrouble, GatehouseError, StoreLocked
from gatehouse.reports.whole_file import whole_file
from gatehouse.services.opening import OpenPost
from gatehouse.services.post import post_of
from tests.support.post import KEY, PostInUse, quiet

TODAY = date(2022, 4, 15)
STOPPED = Cancelled("Stopped, as you asked.", "已按您的要求停下。")


@pytest.fixture(autouse=True)
def _no_process_is_left() -> Iterator[None]:
    yield
    assert active_children() == []


def where(number: int, *, tell: Callable[[int], int]) -> tuple[int, int]:
    """Return this process and what *tell* answers."""
    return os.getpid(), tell(number)


def stumble(_name: str) -> None:
    """Make a mistake whose message holds a name."""
    raise ValueError(_name)


def be_killed() -> None:
    """End as the system ends a process that it has no room for."""
    os.kill(os.getpid(), signal.SIGTERM)
    threading.Event().wait()


def cannot_write(path: Path) -> None:
    """Write a workbook where there is no folder."""
    with whole_file(path):
        pass


def write_for_ever(path: Path, *, report: Callable[[], object]) -> None:
    """Write a workbook that is never whole."""
    with whole_file(path) as file:
        while True:
            file.write(b"PK")
            report()


def home_of_a_worker(path: str) -> None:
    """Have a workbook written that is never whole, and say when it is on its way."""

    def say() -> None:
        sys.stdout.write("writing\n")
        sys.stdout.flush()

    elsewhere(write_for_ever, Path(path), report=say)


def a_post(post: PostInUse, store: Store) -> OpenPost:
    """Return the post as the program holds it."""
    return OpenPost(store, post.duty, post_of(store))


def test_the_work_is_done_in_another_process_and_its_acts_in_this_one() -> None:
    told: list[tuple[int, int, int]] = []

    def tell(number: int) -> int:
        told.append((number, os.getpid(), threading.get_ident()))
        return 2 * number

    there, answer = elsewhere(where, 21, tell=tell)

    assert there != os.getpid()
    assert answer == 42
    assert told == [(21, os.getpid(), threading.get_ident())]


def test_an_act_that_fails_stops_the_work_and_is_told_as_it_was() -> None:
    def stop(_number: int) -> int:
        raise STOPPED

    with pytest.raises(Cancelled) as raised:
        elsewhere(where, 1, tell=stop)

    assert (raised.value.en, raised.value.zh) == (STOPPED.en, STOPPED.zh)


def test_a_failure_of_the_work_comes_back_as_the_same_sentence(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "day.xlsx"
    with pytest.raises(DiskTrouble) as here:
        cannot_write(path)

    with pytest.raises(DiskTrouble) as there:
        elsewhere(cannot_write, path)

    assert (there.value.en, there.value.zh) == (here.value.en, here.value.zh)


def test_a_mistake_of_ours_comes_back_with_its_place_and_nobodys_name() -> None:
    with pytest.raises(BugElsewhere) as raised:
        elsewhere(stumble, "林晓枫")

    told = "\n".join(raised.value.places)
    assert "ValueError" in told
    assert " stumble" in told
    assert "林晓枫" not in told


@pytest.mark.skipif(sys.platform == "win32", reason="signals of another kind")
def test_a_process_that_the_system_ends_is_told_in_a_sentence() -> None:
    with pytest.raises(GatehouseError, match="Every entry is safe"):
        elsewhere(be_killed)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of another kind")
def test_when_the_program_is_killed_the_work_ends_and_leaves_no_half_file(tmp_path: Path) -> None:
    program = (
        "from tests.app.test_elsewhere import home_of_a_worker;"
        f"home_of_a_worker({str(tmp_path / 'day.xlsx')!r})"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True
    ) as started:
        assert started.stdout is not None
        assert started.stdout.readline() == "writing\n"
        started.kill()
        # the worker has this pipe, too: it ends when both have ended
        while started.stdout.readline():
            pass

    assert list(tmp_path.glob("*.xlsx")) == []
    assert list(tmp_path.glob(".*")) == []


def test_the_screen_exports_from_elsewhere_and_the_fact_is_recorded_here(
    post: PostInUse, tmp_path: Path
) -> None:
    path = tmp_path / "day.xlsx"
    told: list[tuple[int, int]] = []

    acts = register_acts(a_post(post, post.store))
    written = acts.export(
        RegisterOrder(day=TODAY, path=path), lambda done, total: told.append((done, total))
    )

    (fact,) = post.audits("register_exported")
    assert fact["details"]["fingerprint"] == written.fingerprint
    assert path.read_bytes().startswith(b"PK")
    assert told


def test_no_workbook_gets_its_name_before_its_fact_is_recorded(
    post: PostInUse, tmp_path: Path
) -> None:
    path = tmp_path / "day.xlsx"
    impatient = Store.open(post.store.path, KEY, patience_ms=0)

    with impatient:
        acts = register_acts(a_post(post, impatient))
        with post.store.unit_of_work(post.duty), pytest.raises(StoreLocked):
            acts.export(RegisterOrder(day=TODAY, path=path), quiet)

    assert list(tmp_path.glob("*.xlsx")) == []
    assert list(tmp_path.glob(".*.part")) == []


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="asks the system's own list")
def test_the_key_stands_in_no_argument(post: PostInUse, tmp_path: Path) -> None:
    seen: list[bytes] = []

    def look(_done: int, _total: int) -> None:
        (worker,) = active_children()
        seen.append(Path(f"/proc/{worker.pid}/cmdline").read_bytes())
        seen.append(Path(f"/proc/{worker.pid}/environ").read_bytes())

    acts = register_acts(a_post(post, post.store))
    acts.export(RegisterOrder(day=TODAY, path=tmp_path / "day.xlsx"), look)

    assert seen
    assert not any(KEY.secret.hex().encode() in one or KEY.secret in one for one in seen)
