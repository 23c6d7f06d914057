"""Python runs this at the start of each child of a soak: their clocks are as far ahead as the file SOAK_CLOCK says."""

import os
import sys

if "SOAK_CLOCK" in os.environ:
    from tests.faults.soak.shared_clock import Ahead, put_forward_clocks

    put_forward_clocks(Ahead(os.environ["SOAK_CLOCK"]), sandbox="sync.sandbox.serving" in sys.orig_argv)
