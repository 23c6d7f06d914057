"""Programs that Debian packages bring, and the tests need."""

import os
import shutil

import pytest


def need(*programs: str) -> None:
    """Skip where a Debian package of packaging/apt-test.txt is missing (in CI that is a failure)."""
    path = f"{os.environ['PATH']}:/usr/sbin"
    if missing := [program for program in programs if not shutil.which(program, path=path)]:
        pytest.skip(f"not installed: {', '.join(missing)}")
