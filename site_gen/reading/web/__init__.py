"""A page of the web -> its parts as a browser shows them: what is hidden or struck out is left out and told."""
