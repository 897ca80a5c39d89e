# SPDX-License-Identifier: MIT
"""Binding the acts of the desk to an open store; imported on a lane, after the first frame."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.app.fever_binding import fever_acts
from gatehouse.app.peak_binding import peak_acts
from gatehouse.db.keys import read_key_file
from gatehouse.domain.duty import Role, local_day
from gatehouse.domain.post import Post
from gatehouse.domain.reader_line import read_lines
from gatehouse.domain.scan import Scan, read_scan
from gatehouse.errors import NotAllowed
from gatehouse.services import code_book, crossing, opening, policy, search
from gatehouse.services.clock import record_now
from gatehouse.services.opening import OpenPost
from gatehouse.ui.desk.acts import DeskActs

Clock = Callable[[], datetime]


class PassphraseAsked(NotAllowed):
    """The store opens with a passphrase that nobody has typed yet."""


class Bound(Struct, frozen=True):
    """An open post, and what makes something of its scans: nothing of typing."""

    opened: OpenPost
    read_scan: Callable[[str], Scan]

    @property
    def post(self) -> Post:
        """The post that the store belongs to, at the gate that is served now."""
        return replace(self.opened.post, gate=self.opened.duty.gate)

    @property
    def operator(self) -> str:
        """The name of whoever is on duty."""
        return self.opened.duty.operator.name

    def close(self) -> None:
        """Close the store."""
        self.opened.store.close()


def open_bound(
    store: Path, key_file: Path | None, passphrase: str, machine_file: Path, clock: Clock
) -> Bound:
    """Open *store* with the key of *key_file*, or from where the post keeps it, and bind it."""
    if key_file is None and opening.asks_passphrase(store) and not passphrase:
        raise PassphraseAsked(
            "The store opens with your passphrase. Nothing was opened yet. Type it.",
            "打开登记要输入启动口令。还没有打开。请输入口令。",
        )
    key = read_key_file(key_file) if key_file else opening.find_key(store, passphrase)
    opened = opening.open_post(store, key, machine_file, clock)
    return Bound(opened=opened, read_scan=partial(_read_scan, opened))


def desk_acts(opened: OpenPost) -> DeskActs:
    """Bind the acts of the desk; what the first entry does without is imported when it is used."""
    on_duty = opened.on_duty
    return DeskActs(
        post=lambda: opened.post,
        rules=on_duty(policy.rules_now),
        codes=on_duty(code_book.code_book),
        rules_at=on_duty(policy.rules_then),
        find=on_duty(search.find),
        weigh=on_duty(crossing.weigh),
        day=on_duty(_later("gatehouse.services.day:desk_day")),
        find_households=on_duty(search.find_households),
        stairs=on_duty(_later("gatehouse.services.roster:stairs")),
        leaders=partial(on_duty(_later("gatehouse.services.operator:operators_with")), Role.LEADER),
        entry=on_duty(_later("gatehouse.services.entry_card:entry_card")),
        slip=on_duty(_later("gatehouse.app.slip_binding:slip")),
        vehicle_kinds=on_duty(_later("gatehouse.services.vehicle_kinds:vehicle_kinds")),
        missed_way=on_duty(_later("gatehouse.services.vehicle_mending:missed_way")),
        paper=on_duty(_later("gatehouse.services.paper_sheet:sheets_now")),
        notices=on_duty(_later("gatehouse.services.notice:notices_in_force")),
        close_sheets=on_duty(_later("gatehouse.services.paper_sheet:close_sheets")),
        log_missed_way=on_duty(_later("gatehouse.services.vehicle_mending:log_missed_way")),
        withdraw_missed_way=on_duty(
            _later("gatehouse.services.vehicle_mending:withdraw_missed_way")
        ),
        record=on_duty(record_now),
        judged=on_duty(_later("gatehouse.services.golden_case:judged_entry")),
        correct=on_duty(_later("gatehouse.services.correction:correct_entry")),
        withdraw=on_duty(_later("gatehouse.services.correction:withdraw_entry")),
        sign_approval=on_duty(_later("gatehouse.services.approval:sign_approval")),
        take_thermometer=on_duty(_later("gatehouse.services.thermometer:take_thermometer")),
        compare_thermometer=on_duty(_later("gatehouse.services.thermometer:compare_thermometer")),
        mark_code_system=on_duty(_later("gatehouse.services.code_system:mark_code_system")),
        take_card_back=on_duty(_later("gatehouse.services.gate_pass:take_back")),
        fevers=fever_acts(lambda name: on_duty(_later(name))),
        peak=peak_acts(lambda name: on_duty(_later(name))),
        record_newcomer=on_duty(_later("gatehouse.services.newcomer:record_newcomer")),
    )


def _later(name: str) -> Callable[..., Any]:
    """Return the act of that name, whose module is imported when it is first done."""

    def act(*asked: object) -> Any:
        return resolve_name(name)(*asked)

    return act


def _read_scan(opened: OpenPost, text: str) -> Scan:
    """Return the pass or the card that a burst of keys says, also as a line of an ID reader."""
    lines = read_lines(opened.post.reader_lines)
    return read_scan(text, lines, local_day(opened.duty.now()))
