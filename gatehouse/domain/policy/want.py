# SPDX-License-Identifier: MIT
"""What a verdict may wait for besides the checks."""

from enum import StrEnum

from gatehouse.domain.words import Words


class Want(StrEnum):
    """An input that a verdict may wait for, besides the checks; in the order of the desk."""

    NAME = "name"
    PHONE = "phone"
    PAPER_NUMBER = "paper_number"
    HOST = "host"
    TEMPERATURE = "temperature"
    TEMPERATURE_SLIP = "temperature_slip"
    RETEST = "retest"
    OCCUPANT_SLIP = "occupant_slip"
    OCCUPANT_RETEST = "occupant_retest"


WANT_WORDS = {
    Want.NAME: Words("姓名", "name"),
    Want.PHONE: Words("电话", "telephone"),
    Want.PAPER_NUMBER: Words("证件号", "paper number"),
    Want.HOST: Words("去往的住户", "flat visited"),
    Want.TEMPERATURE: Words("体温", "temperature"),
    Want.TEMPERATURE_SLIP: Words(
        "重新输入体温（不像人的体温）", "the temperature typed again: nobody has that one"
    ),
    Want.RETEST: Words("复测", "second reading"),
    Want.OCCUPANT_SLIP: Words(
        "重新输入随车人员体温（不像人的体温）",
        "the reading of somebody aboard typed again: nobody has that one",
    ),
    Want.OCCUPANT_RETEST: Words("随车人员复测", "second reading of somebody aboard"),
}
