"""What an editor does in the browser: state of a report and an act -> the characters of its files that change.

Pure: no disk, no clock, no network. `preview/` serves it.
"""
