"""The group Editors: may bring guides in, narrow and withdraw them, retire nouns and ask for a refresh; no users, groups
or sessions."""

from django.db import migrations

GROUP = "Editors"
PERMISSIONS = {
    "careers": {
        "guide": ["view", "change", "import", "withdraw"],
        "role": ["view", "change"],
        "statement": ["view"],
        "responsibility": ["view"],
        "step": ["view"],
        "credential": ["view"],
        "insight": ["view"],
        "run": ["view"],
        "finding": ["view"],
        "findingmark": ["view", "add", "change", "delete"],
    },
    "skills": {"skill": ["view", "change"], "roleskill": ["view"]},
    "salaries": {"salaryband": ["view"], "paycomponent": ["view"], "payfactor": ["view"]},
    "market": {"marketforecast": ["view"], "shareclaim": ["view"]},
    "admin": {"logentry": ["view"]},
}
QUEUE = ("careers", "run", "queue_refresh")


def make_editors(apps, schema_editor):
    wanted = [(app, model, f"{verb}_{model}") for app, models in PERMISSIONS.items() for model, verbs in models.items() for verb in verbs]
    group, _ = apps.get_model("auth", "Group").objects.get_or_create(name=GROUP)
    group.permissions.add(*(permission(apps, *one) for one in [*wanted, QUEUE]))


def permission(apps, app_label, model_name, codename):
    """Django makes permissions after all migrations, so on an empty database this comes before it."""
    meta = apps.get_model(app_label, model_name)._meta
    names = {f"{verb}_{model_name}": f"Can {verb} {meta.verbose_name_raw}" for verb in meta.default_permissions}
    kind, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(app_label=app_label, model=model_name)
    made, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=kind, codename=codename, defaults={"name": (names | dict(meta.permissions))[codename]}
    )
    return made


class Migration(migrations.Migration):
    dependencies = [
        ("portal", "0004_import_drafts"),
        ("careers", "0004_permissions"),
        ("market", "0004_stale"),
        ("skills", "0001_initial"),
        ("salaries", "0001_initial"),
        ("market", "0001_initial"),
        ("admin", "0003_logentry_add_action_flag_choices"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make_editors, migrations.RunPython.noop)]
