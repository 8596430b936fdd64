"""Every schema inside a schema: a member called `default` is not the keyword."""

from collections.abc import Iterator

from .published import Schema

ONE = ("items", "additionalProperties", "if", "then")
LIST = ("allOf", "anyOf")
MAP = ("properties", "$defs", "definitions")


def subschemas(
    schema: Schema | bool,  # noqa: FBT001
    pointer: str = "#",
) -> Iterator[tuple[str, Schema]]:
    """Yield the schema itself and all below it, each with its pointer."""
    if isinstance(schema, bool):
        return
    yield pointer, schema
    for keyword in ONE:
        if keyword in schema:
            yield from subschemas(schema[keyword], f"{pointer}/{keyword}")
    for keyword in LIST:
        for index, inner in enumerate(schema.get(keyword, [])):
            yield from subschemas(inner, f"{pointer}/{keyword}/{index}")
    for keyword in MAP:
        for name, inner in schema.get(keyword, {}).items():
            yield from subschemas(inner, f"{pointer}/{keyword}/{name}")
