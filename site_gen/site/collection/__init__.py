"""Pages made of several reports; each shows what `model.collection` holds and reckons nothing."""
