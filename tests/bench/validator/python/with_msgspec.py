"""What a Python program does with bodies: msgspec reads them into the stub's types."""

import msgspec
from imhook_sdk.v2024_03 import bodies

import lines


def _judge_of(body: str) -> lines.Accepts:
    decoder = msgspec.json.Decoder(getattr(bodies, body))

    def accepts(line: bytes) -> bool:
        try:
            decoder.decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            return False
        return True

    return accepts


lines.judge(_judge_of)
