from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("portal", "0002_documents")]

    operations = [
        migrations.AddField(
            model_name="rolesummary",
            name="fact_count",
            # Until the next refresh, which every start and every night brings.
            field=models.PositiveIntegerField(default=0, help_text="Published facts of every kind."),
            preserve_default=False,
        ),
    ]
