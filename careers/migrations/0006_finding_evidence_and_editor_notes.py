"""Findings name their evidence and the notes of editors by the words the pages use; permissions follow their models."""

from django.conf import settings
from django.db import migrations

RENAMED = {"findingmark": ("editornote", "finding mark", "editor note"), "findinginput": ("findingevidence", "finding input", "finding evidence")}


def rename_permissions(apps, schema_editor):
    Permission = apps.get_model("auth", "Permission")
    for old, (new, old_words, new_words) in RENAMED.items():
        for row in Permission.objects.filter(content_type__app_label="careers", codename__endswith=f"_{old}"):
            row.codename, row.name = row.codename.replace(old, new), row.name.replace(old_words, new_words)
            row.save()


class Migration(migrations.Migration):
    dependencies = [
        ("careers", "0005_guide_fact_count"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RenameModel(old_name="FindingMark", new_name="EditorNote"),
        migrations.RenameModel(old_name="FindingInput", new_name="FindingEvidence"),
        # A new database has no permissions yet: Django makes them from the models after its last migration.
        migrations.RunPython(rename_permissions, migrations.RunPython.noop, elidable=True),
    ]
