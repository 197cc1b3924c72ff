"""The two corridors, report text -> content folder -> site: they alone know the order of the rooms."""
