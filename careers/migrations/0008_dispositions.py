"""What became of each statement, with the reason; statements in sections we do not know are counted apart."""

import django.db.models.expressions
from django.db import migrations, models


def count(apps, schema_editor):
    """The counts of guides read before. None of their statements is outside yet: they are read again."""
    Guide, Statement = apps.get_model("careers", "Guide"), apps.get_model("careers", "Statement")
    for guide in Guide.objects.only("pk"):
        rows = Statement.objects.filter(guide=guide).order_by().values_list("disposition").annotate(models.Count("pk"))
        Guide.objects.filter(pk=guide.pk).update(disposition_counts=dict(rows))


class Migration(migrations.Migration):

    dependencies = [
        ('careers', '0007_role_names'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='guide',
            name='guide_unread_among_statements',
        ),
        migrations.AddField(
            model_name='guide',
            name='disposition_counts',
            field=models.JSONField(default=dict, help_text='How many of its statements became what.'),
        ),
        migrations.AddField(
            model_name='guide',
            name='outside_count',
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name='statement',
            name='reason',
            field=models.CharField(blank=True, help_text='Why no fact was taken from it, or why it was not understood.', max_length=200),
        ),
        migrations.AlterField(
            model_name='statement',
            name='disposition',
            field=models.CharField(choices=[('fact', 'States a fact'), ('heading', 'Heading'), ('lead_in', 'Lead-in'), ('context', 'Context'), ('no_fact', 'Names a figure or a skill; no fact taken'), ('outside', 'In a section we do not know'), ('unread', 'Not understood')], max_length=10),
        ),
        migrations.AddConstraint(
            model_name='guide',
            constraint=models.CheckConstraint(condition=models.Q(('statement_count__gte', django.db.models.expressions.CombinedExpression(models.F('unread_count'), '+', models.F('outside_count')))), name='guide_unread_among_statements'),
        ),
        migrations.RunPython(count, migrations.RunPython.noop),
    ]
