"""Tables as files: CSV, XLSX and JSON with their provenance inside. Imports no Django."""
