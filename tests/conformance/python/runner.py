"""The runner of the Python stub; `tests/conformance/README.md` says what it speaks."""

from __future__ import annotations

import sys

import bench
import decode
import receive
import send

_USAGE = "usage: runner.py decode | receive CONFIG | send CONFIG | bench"


def main(arguments: list[str]) -> int:
    """Run one mode."""
    match arguments:
        case ["decode"]:
            decode.run()
        case ["receive", config]:
            receive.run(config)
        case ["send", config]:
            send.run(config)
        case ["bench"]:
            bench.run()
        case _:
            sys.stderr.write(f"{_USAGE}\n")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
