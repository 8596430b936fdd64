"""The rules of emission.md that a reader of the files can check."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from support.published import ENTRIES, Entry, Schema
from support.subschemas import subschemas

ROOT = {"$schema", "$id", "$comment", "title", "$defs", "definitions"}
ANYWHERE = {"$ref", "description", "type", "properties", "required"}
ANYWHERE |= {"additionalProperties", "items", "minimum", "maximum"}
OF_DRAFT = {"2020-12": {"contentEncoding"}, "draft-07": {"allOf"}}
OF_STRICT = {
    "2020-12": {"enum", "pattern", "allOf", "if", "then"},
    "draft-07": {"enum", "pattern", "anyOf"},
}
BOUNDS = {(-(2**31), 2**31 - 1), (-(2**63), 2**63 - 1)}
LOCAL = re.compile(r"#/(\$defs|definitions)/(\w+)")
BOTH_LANGUAGES = re.compile(r"\S / .*[\u4e00-\u9fff]")


@dataclass(frozen=True)
class Place:
    """A schema within a published file."""

    entry: Entry
    pointer: str
    schema: Schema

    @property
    def is_root(self) -> bool:
        return self.pointer == "#"

    @property
    def is_strict(self) -> bool:
        return self.entry.profile == "strict"

    def has(self, *keywords: str) -> bool:
        return any(keyword in self.schema for keyword in keywords)

    def known(self) -> set[str]:
        """All keywords that may stand here."""
        known = ANYWHERE | OF_DRAFT[self.entry.draft]
        known |= ROOT if self.is_root else set()
        return known | (OF_STRICT[self.entry.draft] if self.is_strict else set())


ALL = [Place(entry, *found) for entry in ENTRIES for found in subschemas(entry.schema)]


def never(is_wrong: Callable[[Place], bool]) -> None:
    """No schema in any file may be like this."""
    assert len(ALL) > len(ENTRIES), "nothing was read"
    assert [it.entry.path + it.pointer for it in ALL if is_wrong(it)] == []


def test_e2_only_strict_closes_a_code() -> None:
    never(lambda it: it.has("enum") and not it.is_strict)


def test_e4_no_one_of_not_discriminator() -> None:
    never(lambda it: it.has("oneOf", "not", "discriminator"))


def test_e4_an_if_requires_what_it_asks_about() -> None:
    def is_loose(condition: Schema) -> bool:
        return not condition.get("properties", {}).keys() <= set(condition.get("required", []))

    never(lambda it: it.has("if") and is_loose(it.schema["if"]))


def test_e5_no_format() -> None:
    never(lambda it: it.has("format"))


def test_e5_every_integer_has_a_list_or_the_bounds_of_i32_or_i64() -> None:
    def bounds(schema: Schema) -> tuple[object, object]:
        return schema.get("minimum"), schema.get("maximum")

    never(lambda it: it.has("minimum", "maximum") and bounds(it.schema) not in BOUNDS)
    never(lambda it: it.has("minimum") and not all(type(n) is int for n in bounds(it.schema)))
    never(lambda it: it.schema.get("type") == "integer" and not it.has("enum", "minimum"))


def test_e6_no_x_keyword_and_no_example() -> None:
    extra = re.compile(r"x-.*|examples?")
    never(lambda it: any(extra.fullmatch(keyword) for keyword in it.schema))


def test_e6_one_id_at_the_root() -> None:
    never(lambda it: it.is_root != it.has("$id"))


def test_e6_every_ref_is_local_and_points_at_something() -> None:
    def is_broken(it: Place) -> bool:
        local = LOCAL.fullmatch(it.schema["$ref"])
        return not local or local[2] not in it.entry.schema.get(local[1], {})

    never(lambda it: it.has("$ref") and is_broken(it))


def test_e6_in_draft_07_a_ref_stands_alone() -> None:
    # That draft ignores whatever stands beside it.
    never(lambda it: it.entry.draft == "draft-07" and it.has("$ref") and len(it.schema) > 1)


def test_e6_no_keyword_that_is_not_listed_here() -> None:
    never(lambda it: not it.schema.keys() <= it.known())


def test_e7_tolerant_objects_are_open_and_strict_ones_closed_outright() -> None:
    def is_right(it: Place) -> bool:
        # An object without members of its own is open on purpose.
        is_open = not (it.is_strict and it.has("properties"))
        return it.schema.get("additionalProperties") is is_open

    never(lambda it: it.schema.get("type") == "object" and not is_right(it))


def test_e8_no_default() -> None:
    never(lambda it: it.has("default"))


def test_e8_no_null_and_one_type_each() -> None:
    def is_one(kind: object) -> bool:
        return isinstance(kind, str) and kind != "null"

    never(lambda it: it.has("type") and not is_one(it.schema["type"]))


def test_e12_descriptions_are_in_english_and_chinese() -> None:
    def lacks_one(text: str | None) -> bool:
        return text is not None and not BOTH_LANGUAGES.search(text)

    never(lambda it: lacks_one(it.schema.get("description")))
