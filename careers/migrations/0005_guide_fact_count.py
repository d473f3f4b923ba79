from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("careers", "0004_permissions")]

    operations = [
        # Filled at the next import; every start imports the shipped guides.
        migrations.AddField(
            model_name="guide", name="fact_count", field=models.PositiveIntegerField(default=0)
        ),
    ]
