"""A PDF file -> its parts in the order of reading: furniture out ▶ tables ▶ columns ▶ lines ▶ paragraphs ▶ notes."""
