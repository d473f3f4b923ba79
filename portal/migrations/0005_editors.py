"""Once made the group Editors. Permissions are no part of the schema: `portal/admin/editors.py` gives the group what it
lacks after every `migrate`, so nothing is done here any more, and no migration of another app has to wait for it."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("portal", "0004_import_drafts")]

    operations = []
