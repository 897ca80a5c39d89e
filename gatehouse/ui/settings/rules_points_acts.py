# SPDX-License-Identifier: MIT
"""What the view of a notice's points may ask of the post."""

from collections.abc import Callable

from msgspec import Struct

from gatehouse.domain.notice import NoticeRecorded
from gatehouse.domain.rule_point import PointList, PointRecorded, PointsOrder
from gatehouse.reports.notice_poster import PosterPaper


class RulePointActs(Struct, frozen=True, kw_only=True):
    """The acts of the view.

    *points* takes the id of an adopted set, and so does *publish*, which makes a notice of it;
    *poster* takes the id of that. *write* and *publish* run on the writer lane.
    """

    points: Callable[[str], PointList]
    poster: Callable[[str], PosterPaper]

    write: Callable[[PointsOrder], PointRecorded]
    publish: Callable[[str], NoticeRecorded]
