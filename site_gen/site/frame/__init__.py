"""What every page stands in: views, addresses, templates rendered, types and assets."""
