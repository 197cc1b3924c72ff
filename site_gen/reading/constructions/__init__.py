"""The constructions that reports state numbers in: a file each with one function `read(here)`; `forest` names them."""
