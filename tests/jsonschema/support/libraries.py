"""The two libraries, as their users set them up."""

from collections.abc import Callable
from functools import cache

import jsonschema
import jsonschema_rs

from .published import ENTRIES, Schema, Target

Judge = Callable[[object], bool]

DRAFT_CLASSES = {
    "2020-12": jsonschema.Draft202012Validator,
    "draft-07": jsonschema.Draft7Validator,
}


def _jsonschema(schema: Schema, draft: str) -> Judge:
    validator = DRAFT_CLASSES[draft]
    validator.check_schema(schema)
    judge: Judge = validator(schema).is_valid
    return judge


def _jsonschema_rs(schema: Schema, draft: str) -> Judge:
    validator = jsonschema_rs.validator_for(schema)  # reads the draft from `$schema`
    kind = type(validator).__name__
    if kind != DRAFT_CLASSES[draft].__name__:
        message = f"taken for {kind}, not {draft}"
        raise ValueError(message)
    return validator.is_valid


# Compiles a schema, or raises.
LIBRARIES = {"jsonschema": _jsonschema, "jsonschema-rs": _jsonschema_rs}


@cache
def judge(library: str, target: Target, profile: str, draft: str) -> Judge:
    """Compile the published schema of a target, profile and draft."""
    wanted = (target, profile, draft)
    (entry,) = (it for it in ENTRIES if (it.target, it.profile, it.draft) == wanted)
    return LIBRARIES[library](entry.schema, draft)
