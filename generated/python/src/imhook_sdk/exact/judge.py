# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""A tree against the shape of a body: what is wrong, in the order of rule R7, and what a receiver reads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import Any

import msgspec

from ..code import ListedCode
from ..finding import Finding, Reason, Words
from ..shape import Kind, Member, Presence, Shape, Type, shape_of
from . import texts
from .rule import ValueRule
from .tree import Members, Node, Number, plain

_INTEGER = re.compile(r"-?[0-9]+")
_BASE64 = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
# No integer of 64 bits has more characters, and Python refuses to read very long ones.
_LONGEST = 20
_RANGES = {Kind.INT32: 2**31, Kind.CODE: 2**31, Kind.INT64: 2**63}
_ORDER = {reason: index for index, reason in enumerate(Reason)}


class Profile(Enum):
    """How much a check insists on."""

    TOLERANT = "what a receiver insists on"
    STRICT = "what a correct sender writes"


class Judge:
    """Holds one tree against a body of a callback."""

    def __init__(self, callback: str, profile: Profile, rules: Sequence[ValueRule]) -> None:
        """Take the rules on the members of the body itself."""
        self.findings: list[Finding] = []
        self._callback = callback
        self._is_strict = profile is Profile.STRICT
        self._rules = rules

    def body(self, struct: type[msgspec.Struct], root: Node) -> Any:  # noqa: ANN401 - any JSON value
        """Judge a body, and give what a receiver reads of it: known members that are there, integers exact."""
        if not isinstance(root, Members):
            self._find("", Reason.WRONG_TYPE, texts.wrong_type(Kind.OBJECT, root))
            return None
        rules = [rule for rule in self._rules if self._is_strict and _decides(rule, root)]
        return self._object(shape_of(struct), root, "", rules)

    def _find(self, pointer: str, reason: Reason, text: Words | None = None) -> None:
        self.findings.append(Finding(self._callback, pointer, reason, text or texts.other(reason)))

    def _object(self, shape: Shape, node: Members, at: str, rules: Sequence[ValueRule]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        seen: set[str] = set()
        for key, value in node.pairs:
            index = shape.indexes.get(key)
            is_first = key not in seen
            seen.add(key)
            if index is None:
                # Doubled, it is one unknown member all the same.
                if self._is_strict and is_first:
                    self._find(_child(at, key), Reason.UNKNOWN_MEMBER)
            elif not is_first:
                self._find(_child(at, key), Reason.DUPLICATE_KEY)
            elif value is not None:
                broken = any(rule.then == key and rule.breaks(value) for rule in rules)
                values[key] = self._value(shape.members[index].type, value, _child(at, key), breaks_rule=broken)
            elif self._is_strict and shape.members[index].presence is Presence.OPTIONAL:
                self._find(_child(at, key), Reason.NULL_FOR_OPTIONAL)
        self._lacking(shape, values, at, rules)
        return values

    def _lacking(self, shape: Shape, values: dict[str, Any], at: str, rules: Sequence[ValueRule]) -> None:
        needed = {rule.then for rule in rules if rule.is_needed}
        for member in shape.members:
            if member.name in values:
                continue
            if self._insists_on(member):
                self._find(_child(at, member.name), Reason.MISSING_REQUIRED)
            elif member.name in needed:
                self._find(_child(at, member.name), Reason.CONDITIONAL_VALUE)

    def _insists_on(self, member: Member) -> bool:
        if self._is_strict:
            return member.presence is not Presence.OPTIONAL
        return member.presence is Presence.REQUIRED

    def _value(self, kind: Type, node: Node, at: str, *, breaks_rule: bool = False) -> Any:  # noqa: ANN401 - as above
        if isinstance(node, Members) and kind.struct is not None:
            return self._object(shape_of(kind.struct), node, at, ())
        if isinstance(node, list) and kind.item is not None:
            return [self._value(kind.item, item, f"{at}/{index}") for index, item in enumerate(node)]
        reason = self._reason(kind, node)
        if breaks_rule and (reason is None or _ORDER[reason] > _ORDER[Reason.CONDITIONAL_VALUE]):
            reason = Reason.CONDITIONAL_VALUE
        if reason is not None:
            self._find(at, reason, _text(reason, kind, node))
            return None
        return int(node.text) if isinstance(node, Number) and kind.kind in _RANGES else plain(node)

    def _reason(self, kind: Type, node: Node) -> Reason | None:
        """Say what is wrong with a value that is no object and no array of the contract."""
        if kind.kind in _RANGES:
            return self._integer(kind, node)
        if kind.kind is Kind.BOOLEAN:
            return None if isinstance(node, bool) else Reason.WRONG_TYPE
        if kind.kind is Kind.OPEN_OBJECT:
            return None if isinstance(node, Members) else Reason.WRONG_TYPE
        if kind.kind not in (Kind.TEXT, Kind.BASE64) or not isinstance(node, str):
            return Reason.WRONG_TYPE
        is_base64 = not self._is_strict or kind.kind is Kind.TEXT or _BASE64.fullmatch(node)
        return None if is_base64 else Reason.NOT_BASE64

    def _integer(self, kind: Type, node: Node) -> Reason | None:
        """Judge the digits, never a float: `1.0` is no integer, `-0` is 0 (rule R4)."""
        if not isinstance(node, Number) or not _INTEGER.fullmatch(node.text):
            return Reason.WRONG_TYPE
        limit = _RANGES[kind.kind]
        if len(node.text) > _LONGEST or not -limit <= int(node.text) < limit:
            return Reason.OUT_OF_RANGE
        is_listed = kind.code is None or not issubclass(kind.code, ListedCode) or kind.code(int(node.text)).is_known
        return Reason.UNKNOWN_CODE if self._is_strict and not is_listed else None


def _decides(rule: ValueRule, body: Members) -> bool:
    """Whether the code that a rule depends on is one of its codes; the first where it is doubled."""
    code = next((value for key, value in body.pairs if key == rule.when), None)
    return isinstance(code, Number) and any(_is(code, number) for number in rule.codes)


def _is(number: Number, code: int) -> bool:
    is_short = len(number.text) <= _LONGEST and _INTEGER.fullmatch(number.text)
    return bool(is_short) and int(number.text) == code


def _text(reason: Reason, kind: Type, node: Node) -> Words | None:
    if reason is Reason.WRONG_TYPE:
        return texts.wrong_type(kind.kind, node)
    return texts.out_of_range(kind.kind) if reason is Reason.OUT_OF_RANGE else None


def _child(at: str, key: str) -> str:
    return f"{at}/{key.replace('~', '~0').replace('/', '~1')}"
