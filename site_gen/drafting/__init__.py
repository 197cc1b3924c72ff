"""What was read from a report -> the text of each file of a new content folder, for a person to go on from."""
