# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""The shape of a body as the contract sees it, read from its class."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import msgspec

from .code import Code
from .members import Mark


class Kind(Enum):
    """The JSON type of a value."""

    TEXT = "text"
    BASE64 = "base64"
    BOOLEAN = "boolean"
    INT32 = "int32"
    INT64 = "int64"
    CODE = "code"
    OBJECT = "object"
    OPEN_OBJECT = "open object"
    ARRAY = "array"


class Presence(Enum):
    """When a member is there."""

    REQUIRED = "both profiles insist on it"
    DEFAULT = "the server always writes it; absent it is empty"
    ALWAYS_WRITTEN = "the server always writes it; absent it is None"
    OPTIONAL = "it may be absent"


@dataclass(frozen=True)
class Type:
    """The type of a value."""

    kind: Kind
    code: type[Code] | None = None
    struct: type[msgspec.Struct] | None = None
    item: Type | None = None


@dataclass(frozen=True)
class Member:
    """A member of an object."""

    name: str
    attribute: str
    type: Type
    presence: Presence
    is_confidential: bool


@dataclass(frozen=True)
class Shape:
    """An object: its members in the order of the contract."""

    members: tuple[Member, ...]
    indexes: dict[str, int]


_MARKED = {Mark.BASE64: Kind.BASE64, Mark.INT32: Kind.INT32, Mark.INT64: Kind.INT64}


@cache
def shape_of(body: type[msgspec.Struct]) -> Shape:
    """Read a class."""
    members = tuple(_member(info) for info in msgspec.structs.fields(body))
    return Shape(members, {member.name: index for index, member in enumerate(members)})


def _member(info: msgspec.structs.FieldInfo) -> Member:
    annotation, marks = _unwrap(info.type)
    presence = Presence.OPTIONAL
    if info.required:
        presence = Presence.REQUIRED
    elif info.default_factory is not msgspec.NODEFAULT:
        presence = Presence.DEFAULT
    elif Mark.ALWAYS_WRITTEN in marks:
        presence = Presence.ALWAYS_WRITTEN
    is_confidential = Mark.CONFIDENTIAL in marks
    return Member(info.encode_name, info.name, _type(annotation, marks), presence, is_confidential)


def _unwrap(annotation: Any) -> tuple[Any, frozenset[Mark]]:  # noqa: ANN401 - annotations have no type of their own
    """Take `Annotated` and `None` off, and keep the marks."""
    marks: set[Mark] = set()
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *notes = get_args(annotation)
            marks.update(note for note in notes if isinstance(note, Mark))
        elif get_origin(annotation) in (Union, UnionType):
            (annotation,) = (part for part in get_args(annotation) if part is not type(None))
        else:
            return annotation, frozenset(marks)


def _type(annotation: Any, marks: frozenset[Mark]) -> Type:  # noqa: ANN401 - as above
    if get_origin(annotation) is list:
        return Type(Kind.ARRAY, item=_type(*_unwrap(get_args(annotation)[0])))
    if get_origin(annotation) is dict:
        return Type(Kind.OPEN_OBJECT)
    if issubclass(annotation, Code):
        return Type(Kind.CODE, code=annotation)
    if issubclass(annotation, msgspec.Struct):
        return Type(Kind.OBJECT, struct=annotation)
    marked = (kind for mark, kind in _MARKED.items() if mark in marks)
    return Type(next(marked, Kind.BOOLEAN if annotation is bool else Kind.TEXT))
