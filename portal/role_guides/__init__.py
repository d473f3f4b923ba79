"""One role, whole, in one document: built once, told as JSON, as schema.org JSON-LD and as Markdown."""
