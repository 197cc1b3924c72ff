"""Pages made of several reports; each shows what `collection`, `comparison`, `phrasing` of `model` hold, no more."""
