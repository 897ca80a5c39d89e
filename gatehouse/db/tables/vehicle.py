# SPDX-License-Identifier: MIT
"""Vehicles (车辆) as they are now, and the facts of one going through the gate."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, literal_column

from gatehouse.db.tables.columns import (
    JsonText,
    UtcText,
    code_column,
    count_column,
    fact_table,
    flag_column,
    json_column,
    metadata,
    text_column,
)

vehicle = Table(
    "vehicle",
    metadata,
    Column("id", Text, primary_key=True, nullable=False),
    # in normal form; of a vehicle without a plate what it is called by
    code_column("plate"),
    code_column("plate_kind"),
    text_column("colour"),
    # the last four, by which the box finds it
    text_column("tail"),
    # the last four digits, where letters stand among or behind them
    Column("digits", Text),
    # the flat that it belongs to, or went to last
    Column("household_id", Text, ForeignKey("household.id")),
    text_column("presence", "outside"),
    Column("presence_since", UtcText),
    # no reference, so that a purge need not touch state
    Column("last_vehicle_entry_id", Text),
)
Index(None, vehicle.c.plate)
Index(None, vehicle.c.tail)
Index("ix_vehicle_digits", vehicle.c.digits, sqlite_where=vehicle.c.digits.is_not(None))
Index("ix_vehicle_inside", vehicle.c.presence_since, sqlite_where=vehicle.c.presence == "inside")

vehicle_entry = fact_table(
    "vehicle_entry",
    code_column("gate"),
    code_column("direction"),
    Column("vehicle_id", Text, ForeignKey("vehicle.id"), nullable=False),
    text_column("plate"),
    text_column("plate_kind"),
    text_column("colour"),
    # the driver crosses as a person; an ambulance may have nobody written down
    Column("driver_entry_id", Text, ForeignKey("entry.id")),
    # the flat that the vehicle goes to
    Column("household_id", Text, ForeignKey("household.id")),
    # everybody in it but the driver, and the readings taken of them in tenths of a degree Celsius
    count_column("occupants"),
    json_column("readings", "[]"),
    json_column("retests", "[]"),
    flag_column("fever", default=False),
    text_column("origin"),
    text_column("company"),
    text_column("goods"),
    code_column("outcome"),
    # the way before this one was not written down (漏登)
    flag_column("missed", default=False),
    text_column("note"),
    # nothing where it came before vehicles had kinds
    Column("kind", Text),
    # what vehicles of its kind are asked: {field: text}
    Column("own", JsonText),
    # who is in it, in the places of the readings
    Column("names", JsonText),
    Column("leave_by", UtcText),
    # 1 where nobody is written down as the driver, as its kind allows
    Column("driverless", Integer),
)
Index(
    "ix_vehicle_entry_happened_at",
    vehicle_entry.c.happened_at,
    vehicle_entry.c.direction,
    vehicle_entry.c.outcome,
    vehicle_entry.c.id,
)
Index(None, vehicle_entry.c.vehicle_id, vehicle_entry.c.happened_at)
Index(
    None,
    vehicle_entry.c.driver_entry_id,
    sqlite_where=vehicle_entry.c.driver_entry_id.is_not(None),
)
Index(
    "ix_vehicle_entry_missed",
    vehicle_entry.c.happened_at,
    sqlite_where=vehicle_entry.c.missed == literal_column("1"),
)
Index(
    "ix_vehicle_entry_leave_by",
    vehicle_entry.c.leave_by,
    sqlite_where=vehicle_entry.c.leave_by.is_not(None),
)
