"""Formats of translators ⇄ assignments and renderings: XLIFF, TMX, a table in Word."""
