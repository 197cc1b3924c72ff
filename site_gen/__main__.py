"""`python -m site_gen`, where the command is not on the path."""

from site_gen.start import run

run()
