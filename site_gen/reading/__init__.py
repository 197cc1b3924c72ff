"""Report text -> outline -> statements: what a report says, with the place of every word in its source."""
