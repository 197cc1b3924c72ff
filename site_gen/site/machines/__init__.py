"""What programs read of a site: feeds, the map of the site, metadata."""
