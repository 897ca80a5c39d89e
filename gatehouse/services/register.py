# SPDX-License-Identifier: MIT
"""Registers (登记表): the days there are, what a day's rows look like, and the workbook."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.engine import ReadableStore, Store
from gatehouse.db.queries.chain import chain_head
from gatehouse.db.queries.codes import code_book
from gatehouse.db.queries.day import day_summary
from gatehouse.db.queries.day_work import day_work
from gatehouse.db.queries.operators import pin_record
from gatehouse.db.queries.post import began_on, post_row
from gatehouse.db.queries.register import holding, sheet_counts, sheet_rows
from gatehouse.db.queries.register_exports import EXPORTED, Export, last_exports
from gatehouse.db.unit_of_work import Value
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.entry import DaySummary
from gatehouse.domain.post import Post
from gatehouse.domain.progress import Report
from gatehouse.domain.register import (
    MASKED,
    Disclosure,
    ExportedRegister,
    FullValues,
    RegisterDay,
    RegisterHeading,
    RegisterOrder,
    RegisterSheet,
    SheetCounts,
    SheetPreview,
    SheetRows,
)
from gatehouse.errors import Refused
from gatehouse.reports.register import write_register
from gatehouse.reports.register_preview import preview_of
from gatehouse.services.moment import refuse_strange_day
from gatehouse.services.operator import check_pin

_DAYS_SHOWN = 14
_DEFAULT_PURPOSE = "街道日报"


def register_days(store: Store, duty: Duty) -> tuple[RegisterDay, ...]:
    """Return the last fourteen days (fewer when the post is younger), newest last."""
    duty.require(Role.VOLUNTEER)
    today = local_day(duty.now())
    with store.reader() as connection:
        first = max(began_on(connection), today - timedelta(days=_DAYS_SHOWN - 1))
        exports = last_exports(connection, first)
        days = [first + timedelta(days=n) for n in range((today - first).days + 1)]
        return tuple(_register_day(connection, day, exports.get(day), duty.now()) for day in days)


def _register_day(
    connection: Connection, day: date, export: Export | None, now: datetime
) -> RegisterDay:
    return RegisterDay(
        day=day,
        entries=_people(day_summary(connection, day, now)),
        exported_at=None if export is None else export.at,
        new_facts=0 if export is None else export.new_facts,
    )


def sheets(store: Store, duty: Duty, day: date) -> SheetCounts:
    """Return how many rows each sheet of a day's workbook has."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        refuse_strange_day(connection, duty, day)
        return sheet_counts(connection, day_summary(connection, day, duty.now()))


def preview(store: Store, duty: Duty, day: date, sheet: RegisterSheet, most: int) -> SheetPreview:
    """Return the first and the last rows of a sheet, masked, *most* of them in all."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        refuse_strange_day(connection, duty, day)
        rows = sheet_rows(connection, sheet, day, MASKED)
        held = holding(connection, sheet, day)
        return preview_of(sheet, rows, most, held, code_book(connection, day))


def write_day(
    store: ReadableStore,
    path: Path,
    heading: RegisterHeading,
    *,
    report: Report,
    account: Callable[[Mapping[str, Value]], object],
) -> ExportedRegister:
    """Write the workbook of the day in *heading* to *path*, with the fingerprint of that moment.

    This only reads the store, so it may be done in another process. *account* is told what is
    leaving before the workbook gets its name.
    """
    with store.open_job_connection() as connection:
        heading = replace(heading, fingerprint=chain_head(connection).anchor)
        work = day_work(connection, heading.day)
        summary = replace(day_summary(connection, heading.day, heading.made_at), work=work)
        disclosure = Disclosure(masked=heading.masked)
        rows = {
            sheet: SheetRows(
                count,
                sheet_rows(connection, sheet, heading.day, disclosure),
                holding(connection, sheet, heading.day),
            )
            for sheet, count in sheet_counts(connection, summary).items()
        }
        written = ExportedRegister(
            path=str(path), rows=_people(summary), fingerprint=heading.fingerprint
        )
        details: dict[str, Value] = {
            "file": path.name.encode(errors="replace").decode(),
            "rows": written.rows,
            "masked": heading.masked,
            "fingerprint": written.fingerprint,
        }
        write_register(path, heading, summary, rows, report, account=partial(account, details))
    return written


def export_register(
    store: Store,
    duty: Duty,
    order: RegisterOrder,
    report: Report,
    *,
    write: Callable[..., ExportedRegister] = write_day,
) -> ExportedRegister:
    """Write the workbook of a day, masked unless *order* has leave, and leave an audit fact first.

    The leave for full values is an administrator's PIN with purpose and recipient; it is on the
    ledger before the first value leaves. A day without entries gives a nil report. *write* is
    `write_day`, or that in another process.
    """
    duty.require(Role.VOLUNTEER)
    day, full = order.day, order.full
    with store.reader() as connection:
        refuse_strange_day(connection, duty, day)
        heading = _heading(connection, duty, day, full)
    if full is not None:
        _grant_full_values(store, duty, day, full)
    account = partial(_account_for, store, duty, EXPORTED, day)
    return write(store.readable, order.path, heading, report=report, account=account)


def _grant_full_values(store: Store, duty: Duty, day: date, full: FullValues) -> None:
    if not full.purpose.strip() or not full.recipient.strip():
        raise Refused(
            "Full values need a purpose and a recipient. Nothing was written. Name both.",
            "导出完整信息要写明用途和接收人。什么都没有写。请把两样都填上。",
        )
    check_pin(store, duty, full.operator_id, full.pin, Role.ADMINISTRATOR)
    details = {
        "operator_id": full.operator_id,
        "purpose": full.purpose,
        "recipient": full.recipient,
    }
    _account_for(store, duty, "full_values_granted", day, details)


def _account_for(
    store: Store, duty: Duty, act: str, day: date, details: Mapping[str, Value]
) -> None:
    with store.unit_of_work(duty) as work:
        work.record("audit", {"act": act, "subject_id": day.isoformat(), "details": details})
        work.commit()


def _heading(
    connection: Connection, duty: Duty, day: date, full: FullValues | None
) -> RegisterHeading:
    """Return the heading without its fingerprint, which belongs to the moment of the rows."""
    post = post_row(connection)
    return RegisterHeading(
        compound=post.compound,
        community=post.community,
        gate=post.gate,
        day=day,
        operator=_made_by(connection, duty, full, post),
        telephone=post.telephone,
        made_at=duty.now(),
        masked=full is None,
        purpose=_DEFAULT_PURPOSE if full is None else full.purpose,
        recipient="" if full is None else full.recipient,
        fingerprint="",
        unit=post.register_unit,
        shifts=post.shift_hours,
        reviewed_by=post.register_reviewed_by,
        codes=code_book(connection, day),
    )


def _made_by(connection: Connection, duty: Duty, full: FullValues | None, post: Post) -> str:
    """Return who made the sheet (制表人): who gave leave for full values, is set, or on duty."""
    record = None if full is None else pin_record(connection, full.operator_id)
    if record is not None:
        return record.operator.name
    return post.register_made_by or duty.operator.name


def _people(summary: DaySummary) -> int:
    return summary.entries.inward + summary.entries.outward
