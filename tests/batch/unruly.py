"""Documents that hang, crash and so on by a word in them, as hostile files make a reader do.

Put as `sitecustomize.py` on the path of a process, it changes what that process does with these documents.
"""

import ctypes
import os
import re
import signal
import sys
import time


def hang() -> None:
    time.sleep(1000)


def hang_without_letting_go() -> None:
    """In native code that no thread of Python's can interrupt."""
    re.match(r"(a+)+$", "a" * 60 + "b")


def crash() -> None:
    ctypes.string_at(0)


def hurt() -> None:
    """Goes well, but the next document in the same process crashes."""
    DEEDS[b"Delaftale"] = crash


def take_memory() -> None:
    held = []
    while True:
        held.append(b"x" * 10_000_000)
        time.sleep(0.001)


def take_memory_at_once() -> None:
    bytearray(10**11)


def end() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def write() -> None:
    with open(os.environ["FORBIDDEN"], "w") as file:
        file.write("not mine" * 1000)


def chatter() -> None:
    print("look at me")
    print("look at me", file=sys.stderr, flush=True)
    os.write(1, b"look at me\n")


DEEDS = {
    b"UNRULY-HANG": hang,
    b"UNRULY-NATIVE": hang_without_letting_go,
    b"UNRULY-CRASH": crash,
    b"UNRULY-HURT": hurt,
    b"UNRULY-MEMORY": take_memory,
    b"UNRULY-HUGE": take_memory_at_once,
    b"UNRULY-ENDED": end,
    b"UNRULY-WRITE": write,
    b"UNRULY-CHATTER": chatter,
}

if __name__ == "sitecustomize" and any("pipeline.batch.child" in word for word in sys.orig_argv):
    import pipeline.process

    real = pipeline.process.process

    def process(data: bytes, *names: str) -> pipeline.process.Result:
        for word, deed in list(DEEDS.items()):
            if word in data and (word.startswith(b"UNRULY") or b"UNRULY" not in data):
                deed()
        return real(data, *names)

    pipeline.process.process = process
