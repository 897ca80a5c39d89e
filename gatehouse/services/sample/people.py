# SPDX-License-Identifier: MIT
"""Invented people: names, papers with county code 99 (which no place has), and their flats."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import count
from random import Random

from msgspec import Struct

from gatehouse.domain.entry import Outsider, SubjectClass
from gatehouse.domain.identity.addresses import Door
from gatehouse.domain.identity.papers import PaperKind, check_digit
from gatehouse.domain.person import RosterPerson
from gatehouse.domain.roster import RosterFile
from gatehouse.domain.tag import Tag

_SURNAMES = (
    "王王王李李李张张张刘刘陈陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘"
    "蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙"
)
_COMPOUND_SURNAMES = ("欧阳", "司马", "上官", "诸葛")
_GIVEN = (
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华玉萍红建国梅婷宇浩然子轩雨欣梓涵思远"
    "晓枫一诺佳怡俊辉文博志强海燕春生凤云雪莲瑞祥安宁嘉禾若溪云帆景行清和望舒"
)
_LATIN_NAMES = ("Anna", "John", "Maria", "Ivan", "Lena", "Omar", "Yuki", "Paula")
_LATIN_SURNAMES = ("Sample", "Example", "Muster", "Primer", "Exemple", "Esempio")
_SIZES = (1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5)
_FLATS_OF_A_BUILDING = 36
_FLATS_OF_A_STAIR = 12
_FLATS_OF_A_FLOOR = 2
# how often, of one
_RENTED = 0.12
_KEY_WORKERS = 0.05
_FOREIGNERS = 0.02
_OWN_A_CAR = 0.3
_COME_BY_CAR = 0.1
_COMPOUND_NAMES = 0.02
_LOW_INCOME = 0.01
_OLD_AND_ALONE = 0.1
_OLD_BORN_BEFORE = 1955
_PLATE_DIGITS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_TOWNS = ("长春市朝阳区", "长春市南关区", "长春市绿园区", "吉林市船营区", "四平市铁东区")
_COMPANIES = {
    SubjectClass.COURIER: ("样例速运", "样例外卖"),
    SubjectClass.MAINTENANCE: ("样例物业维修", "样例燃气"),
    SubjectClass.RENOVATION: ("样例装饰", "样例搬家"),
    SubjectClass.DOMESTIC: ("样例家政",),
    SubjectClass.OFFICIAL: ("样例社区卫生服务中心",),
}


class _Member(Struct, frozen=True):
    """A place in a household: the relation, and the years between which they were born."""

    relation: str
    eldest: int
    youngest: int


_HEAD = _Member("户主", 1940, 1994)
_OTHERS = (
    _Member("配偶", 1945, 1996),
    _Member("子女", 1998, 2018),
    _Member("子女", 2005, 2020),
    _Member("父母", 1936, 1960),
)


class Inventor:
    """Invents people one after another, always the same ones for the same *random*.

    Nobody has the paper of somebody else, or the name of somebody else in the same flat.
    """

    def __init__(self, random: Random) -> None:
        self._random = random
        self._named: set[tuple[str, str]] = set()
        self._born_on: Counter[date] = Counter()
        self._passports = count(1)

    def roster(self, households: int) -> RosterFile:
        """Return the roster of an invented compound with so many *households*."""
        doors = (_door(number) for number in range(households))
        people = tuple(person for door in doors for person in self._household(door))
        named = "\n".join(f"{person.door.label} {person.paper_number}" for person in people)
        return RosterFile(
            file_name="样例住户台账",
            sha256=hashlib.sha256(named.encode()).hexdigest(),
            people=people,
            warnings=(),
            rejected=(),
            dropped=(),
        )

    def tenant(self, door: Door) -> RosterPerson:
        """Return somebody who has just moved in at *door*."""
        return self._person(door, _Member("租户", 1975, 2001), SubjectClass.TENANT)

    def outsider(self, subject_class: SubjectClass, host_household_id: str) -> Outsider:
        """Return somebody from outside who goes to a flat."""
        born = self._birthday(1960, 2000)
        return Outsider(
            name=self._name(),
            paper_kind=PaperKind.RESIDENT_ID.value,
            paper_number=self._card(born)[0],
            phone=self._phone(),
            company=self._random.choice(_COMPANIES.get(subject_class, ("",))),
            plate=self._plate() if self._happens(_COME_BY_CAR) else "",
            host_household_id=host_household_id,
            origin=self._random.choice(_TOWNS),
        )

    def _household(self, door: Door) -> Iterator[RosterPerson]:
        rented = self._happens(_RENTED)
        size = self._random.choice(_SIZES)
        for member in (_HEAD, *_OTHERS)[:size]:
            shown = _Member("租户", member.eldest, member.youngest) if rented else member
            yield self._person(door, shown, self._class(member, rented=rented))

    def _class(self, member: _Member, *, rented: bool) -> SubjectClass:
        if rented:
            return SubjectClass.TENANT
        grown = member is not _OTHERS[1] and member is not _OTHERS[2]
        key_worker = grown and self._happens(_KEY_WORKERS)
        return SubjectClass.KEY_WORKER if key_worker else SubjectClass.RESIDENT

    def _person(self, door: Door, member: _Member, subject_class: SubjectClass) -> RosterPerson:
        if subject_class is SubjectClass.TENANT and self._happens(_FOREIGNERS):
            return self._foreigner(door)
        born = self._birthday(member.eldest, member.youngest)
        number, sex = self._card(born)
        plated = member is _HEAD and self._happens(_OWN_A_CAR)
        return RosterPerson(
            door=door,
            name=self._name_at(door, self._name),
            sex=sex,
            paper_kind=PaperKind.RESIDENT_ID.value,
            paper_number=number,
            birth_date=born,
            phone=self._phone(),
            relation=member.relation,
            subject_class=subject_class,
            plates=(self._plate(),) if plated else (),
            tags=self._tags(born),
        )

    def _foreigner(self, door: Door) -> RosterPerson:
        return RosterPerson(
            door=door,
            name=self._name_at(door, self._latin_name),
            paper_kind=PaperKind.PASSPORT.value,
            paper_number=f"X99{next(self._passports):06}",
            birth_date=self._birthday(1970, 1998),
            phone=self._phone(),
            relation="租户",
            subject_class=SubjectClass.FOREIGNER,
        )

    def _name_at(self, door: Door, draw: Callable[[], str]) -> str:
        name = draw()
        while (door.label, name) in self._named:
            name = draw()
        self._named.add((door.label, name))
        return name

    def _latin_name(self) -> str:
        return f"{self._random.choice(_LATIN_NAMES)} {self._random.choice(_LATIN_SURNAMES)}"

    def _name(self) -> str:
        given = "".join(self._random.sample(_GIVEN, self._random.choice((1, 2, 2, 2))))
        if self._happens(_COMPOUND_NAMES):
            return self._random.choice(_COMPOUND_SURNAMES) + given
        return self._random.choice(_SURNAMES) + given

    def _birthday(self, eldest: int, youngest: int) -> date:
        first, last = date(eldest, 1, 1), date(youngest, 12, 31)
        return first + timedelta(days=self._random.randrange((last - first).days))

    def _card(self, born: date) -> tuple[str, str]:
        """Return a card's number that nobody else has, and the sex that it tells."""
        order = 2 * self._born_on[born] % 1000 + self._random.randrange(2)
        self._born_on[born] += 1
        start = f"220199{born:%Y%m%d}{order:03}"
        return start + check_digit(start), "male" if order % 2 else "female"

    def phone(self) -> str:
        """Return the telephone of somebody."""
        return self._phone()

    def _phone(self) -> str:
        return f"199{self._random.randrange(10**8):08}"

    def _plate(self) -> str:
        return "吉A" + "".join(self._random.choices(_PLATE_DIGITS, k=5))

    def _tags(self, born: date) -> tuple[str, ...]:
        if self._happens(_LOW_INCOME):
            return (Tag.LOW_INCOME.value,)
        alone = born.year < _OLD_BORN_BEFORE and self._happens(_OLD_AND_ALONE)
        return (Tag.LIVES_ALONE.value,) if alone else ()

    def _happens(self, chance: float) -> bool:
        return self._random.random() < chance


def _door(number: int) -> Door:
    """Return the flat with that number: 1-1-101, 1-1-102, 1-1-201, …, 2-1-101, …."""
    building, flat = divmod(number, _FLATS_OF_A_BUILDING)
    stair, flat = divmod(flat, _FLATS_OF_A_STAIR)
    floor, place = divmod(flat, _FLATS_OF_A_FLOOR)
    room = f"{floor + 1}{place + 1:02}"
    return Door(building=str(building + 1), unit=str(stair + 1), room=room)
