"""What the programs share: files of bodies, and what came out."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

Accepts = Callable[[bytes], bool]


def judge(judge_of: Callable[[str], Accepts]) -> None:
    """Judge the lines of files: the arguments are what a judge is made of and a file, again and again."""
    words = sys.argv[1:]
    invalid = nanoseconds = 0
    for made_of, bodies in zip(words[::2], words[1::2], strict=True):
        accepts = judge_of(made_of)
        lines = Path(bodies).read_bytes().splitlines()
        start = time.thread_time_ns()
        invalid += sum(not accepts(line) for line in lines)
        nanoseconds += time.thread_time_ns() - start
    json.dump({"invalid": invalid, "nanoseconds": nanoseconds}, sys.stdout)
