"""The nouns of the house: frozen values that every room knows and that know no room."""
