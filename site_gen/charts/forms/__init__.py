"""The forms that a chart can take, one a file: brush -> sheet."""
