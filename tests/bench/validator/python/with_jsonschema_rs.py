"""What a Python program does with bodies: `json.loads`, then a published schema under jsonschema-rs."""

import json
from pathlib import Path

import jsonschema_rs

import lines


def _judge_of(schema: str) -> lines.Accepts:
    validator = jsonschema_rs.validator_for(json.loads(Path(schema).read_bytes()))

    def accepts(line: bytes) -> bool:
        try:
            return validator.is_valid(json.loads(line))
        except ValueError:
            return False

    return accepts


lines.judge(_judge_of)
