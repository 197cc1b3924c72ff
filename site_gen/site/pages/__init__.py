"""The pages of one report, one kind a file."""
