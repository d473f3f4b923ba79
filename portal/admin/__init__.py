"""The admin for editors: guides come in, go and are narrowed; nouns are retired; what a guide says is only shown."""

from django.contrib import admin

from portal.admin import editors, facts, findings, guides, log, roles, runs, salaries, skills, statements

__all__ = ["editors", "facts", "findings", "guides", "log", "roles", "runs", "salaries", "skills", "statements"]

admin.site.site_header = admin.site.site_title = "MLOps Career Portal"
admin.site.index_title = "Editing"
