# Made from the migrations it replaces; a database that has some of them goes on with those.

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('portal', '0001_projections'),
        ('portal', '0002_documents'),
        ('portal', '0003_role_summary_fact_count'),
        ('portal', '0004_import_drafts'),
        ('portal', '0005_editors'),
    ]

    initial = True

    dependencies = [
        ('careers', '0001_squashed_0006_finding_evidence_and_editor_notes'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='RoleDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('computed_at', models.DateTimeField()),
                ('data_version', models.PositiveBigIntegerField(help_text='The version of the facts it was computed from.')),
                ('formula', models.CharField(max_length=60)),
                ('inputs', models.JSONField(default=list)),
                ('arithmetic', models.JSONField(default=list, help_text='The steps from the inputs to the result: name, how it is worked out, and its value.')),
                ('body', models.TextField(help_text='JSON')),
                ('role', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='document', to='careers.role')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RoleSummary',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('computed_at', models.DateTimeField()),
                ('data_version', models.PositiveBigIntegerField(help_text='The version of the facts it was computed from.')),
                ('formula', models.CharField(max_length=60)),
                ('inputs', models.JSONField(default=list)),
                ('arithmetic', models.JSONField(default=list, help_text='The steps from the inputs to the result: name, how it is worked out, and its value.')),
                ('guide_count', models.PositiveIntegerField()),
                ('fact_counts', models.JSONField(default=dict, help_text='Resource → number of published facts.')),
                ('statement_count', models.PositiveIntegerField()),
                ('read_count', models.PositiveIntegerField()),
                ('coverage', models.DecimalField(blank=True, decimal_places=4, max_digits=5, null=True)),
                ('last_changed_at', models.DateTimeField(blank=True, null=True)),
                ('role', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='summary', to='careers.role')),
                ('fact_count', models.PositiveIntegerField(help_text='Published facts of every kind.')),
            ],
            options={
                'verbose_name_plural': 'role summaries',
                'ordering': ['role__slug'],
            },
        ),
        migrations.CreateModel(
            name='ImportDraft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200)),
                ('data', models.BinaryField()),
                ('options', models.JSONField(default=dict)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('editor', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='import_drafts', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'default_permissions': (),
            },
        ),
    ]
