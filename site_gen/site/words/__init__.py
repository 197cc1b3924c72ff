"""The words of the interface in each language, out of the catalogues."""
