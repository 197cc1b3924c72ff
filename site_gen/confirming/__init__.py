"""confirmed.txt: its text ⇄ its lines, and which readings of an edition stand confirmed by them."""
