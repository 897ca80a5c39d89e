# SPDX-License-Identifier: MIT
"""Lists of risk areas (风险区名单): reading them in, looking them up, withdrawing a wrong one."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.risk_areas import edition_id, list_id_on, list_rows, stored_list
from gatehouse.db.risk_area import add_list, end_list
from gatehouse.domain.area_judging import AreaBasis
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.risk_area import (
    AreaFile,
    AreaImport,
    AreaList,
    AreaListRow,
    ListState,
    counted,
)
from gatehouse.domain.risk_body import areas_body, read_areas
from gatehouse.errors import Refused
from gatehouse.services.divisions import divisions

MAY_READ_IN: Final = (Role.LEADER, Role.ADMINISTRATOR)
"""Who may read a list in, and withdraw one."""


def plan_areas(store: Store, duty: Duty, file: AreaFile) -> AreaImport:
    """Say what reading *file* in would do; nothing is written."""
    duty.require(*MAY_READ_IN)
    _refuse_strange(file, local_day(duty.now()))
    with store.reader() as connection:
        return _planned(file, _edition(connection, file))


def import_areas(store: Store, duty: Duty, file: AreaFile) -> AreaImport:
    """Read a list in, all or nothing; the very list that is there already changes nothing.

    Notes are judged by it from its day on, until a newer one is read in. An edition of the same day
    and version gives way to it; both stay.
    """
    duty.require(*MAY_READ_IN)
    with store.unit_of_work(duty) as work:
        _refuse_strange(file, local_day(work.now))
        known = _edition(work.connection, file)
        planned = _planned(file, known)
        if not planned.new:
            return planned
        if known is not None:
            end_list(work, known, ListState.REPLACED)
        add_list(work, file)
        work.commit()
    return _planned(file, known, Changes.of(Kind.RISK_AREA))


def lists(store: Store, duty: Duty) -> tuple[AreaListRow, ...]:
    """Return every list that was read in, the newest day first."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return list_rows(connection, local_day(duty.now()))


def listed(store: Store, duty: Duty, list_id: str) -> AreaList:
    """Return a list with its areas."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return list_with(connection, list_id)


def withdraw(store: Store, duty: Duty, list_id: str, why: str) -> Changes:
    """Take a wrong list back: no note is judged by it any more; what it said before stays."""
    duty.require(*MAY_READ_IN)
    reason = clean(why, LONGEST_LINE).text
    if not reason:
        raise Refused(
            "To withdraw a list, say why. Nothing was changed. Write the reason.",
            "撤回名单要写原因。什么都没有改动。请写上原因。",
        )
    with store.unit_of_work(duty) as work:
        known = stored_list(work.connection, list_id)
        if known is None or known["state"] != ListState.STANDS:
            raise _no_such_list()
        end_list(work, known, ListState.WITHDRAWN, reason)
        work.commit()
    return Changes.of(Kind.RISK_AREA, ids=(list_id,))


def list_with(connection: Connection, list_id: str) -> AreaList:
    """Return the list with that id, its areas named as their codes were on its day."""
    known = stored_list(connection, list_id)
    if known is None:
        raise _no_such_list()
    return AreaList(
        id=known["id"],
        list_day=known["list_day"],
        version=known["version"],
        areas=read_areas(known["areas"], divisions(), known["list_day"]),
    )


def basis_on(connection: Connection, rules: RuleSet, day: date) -> AreaBasis:
    """Return what notes are judged by on the local *day*; no list is read that nobody asks for."""
    terms = rules.risk_terms
    list_id = list_id_on(connection, day) if terms.asked else None
    areas = list_with(connection, list_id) if list_id else None
    return AreaBasis(terms=terms, areas=areas, rule_set_id=rules.id)


def _edition(connection: Connection, file: AreaFile) -> Mapping[str, Any] | None:
    """Return the standing list of the day and version of *file*, if there is one."""
    list_id = edition_id(connection, file.list_day, file.version)
    return stored_list(connection, list_id) if list_id else None


def _planned(
    file: AreaFile, known: Mapping[str, Any] | None, changes: Changes | None = None
) -> AreaImport:
    same = known is not None and known["areas"] == areas_body(file.areas)
    return AreaImport(
        file_name=file.file_name,
        list_day=file.list_day,
        version=file.version,
        counts=counted(file.areas),
        new=not same,
        replaces=known is not None and not same,
        warnings=file.warnings,
        rejected=file.rejected,
        changes=changes or Changes(frozenset()),
    )


def _refuse_strange(file: AreaFile, today: date) -> None:
    if not file.areas:
        raise Refused(
            "The file names no area that could be read. Nothing was changed. Choose another file.",
            "文件里没有一个读得出来的风险区。什么都没有改动。请换一个文件。",
        )
    if file.list_day > today:
        raise Refused(
            f"The list is dated {file.list_day}, which has not come yet. Nothing was changed. "
            "Give the day of the list.",
            f"名单的日期是 {file.list_day}，还没到。什么都没有改动。请写对名单的日期。",
        )


def _no_such_list() -> Refused:
    return Refused(
        "This list does not stand any more. Nothing was changed. Look at the lists anew.",
        "这份名单已经不在用了。什么都没有改动。请再看一眼列表。",
    )
