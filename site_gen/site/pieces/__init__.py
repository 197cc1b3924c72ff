"""What several pages show: cards, figures, texts, terms, citations."""
