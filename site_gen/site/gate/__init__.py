"""Built pages -> what is wrong with them: markup, links, figures, words that were left in another language."""
