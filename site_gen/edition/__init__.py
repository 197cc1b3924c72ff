"""The annotated Markdown: parsed, proved against its source, translated, and written for a new report."""
