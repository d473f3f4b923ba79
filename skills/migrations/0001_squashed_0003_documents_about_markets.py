# Made from the migrations it replaces; a database that has some of them goes on with those.

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('skills', '0001_initial'),
        ('skills', '0002_projections'),
        ('skills', '0003_documents_about_markets'),
    ]

    initial = True

    dependencies = [
        ('careers', '0001_squashed_0006_finding_evidence_and_editor_notes'),
    ]

    operations = [
        migrations.CreateModel(
            name='Skill',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=80, unique=True)),
                ('name', models.CharField(max_length=120, unique=True)),
                ('kind', models.CharField(choices=[('language', 'Language'), ('framework', 'Framework'), ('platform', 'Platform'), ('tool', 'Tool'), ('concept', 'Concept'), ('practice', 'Practice'), ('soft', 'Soft skill'), ('certification', 'Certification')], max_length=15)),
                ('retired_at', models.DateTimeField(blank=True, null=True)),
                ('replaced_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaces', to='skills.skill')),
            ],
            options={
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='SkillAlias',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=120, unique=True)),
                ('skill', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='aliases', to='skills.skill')),
            ],
            options={
                'verbose_name_plural': 'skill aliases',
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='SkillDemand',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('computed_at', models.DateTimeField()),
                ('data_version', models.PositiveBigIntegerField(help_text='The version of the facts it was computed from.')),
                ('formula', models.CharField(max_length=60)),
                ('inputs', models.JSONField(default=list)),
                ('role_count', models.PositiveIntegerField()),
                ('guide_count', models.PositiveIntegerField()),
                ('required_count', models.PositiveIntegerField(help_text='Roles that require it.')),
                ('preferred_count', models.PositiveIntegerField(help_text='Roles that prefer it and do not require it.')),
                ('mentioned_count', models.PositiveIntegerField(help_text='Roles that only mention it.')),
                ('rank', models.PositiveIntegerField()),
                ('skill', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='demand', to='skills.skill')),
                ('arithmetic', models.JSONField(default=list, help_text='The steps from the inputs to the result: name, how it is worked out, and its value.')),
            ],
            options={
                'ordering': ['rank', 'skill__name'],
            },
        ),
        migrations.CreateModel(
            name='RoleSkill',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.CharField(max_length=160, unique=True)),
                ('section', models.CharField(choices=[('overview', 'Overview'), ('core_responsibilities', 'Core responsibilities'), ('requirements', 'Requirements'), ('career_development', 'Career development'), ('market_demand', 'Market demand'), ('salary_ranges', 'Salary ranges'), ('industry_trends', 'Industry trends'), ('soft_skills', 'Soft skills'), ('best_practices', 'Best practices'), ('challenges', 'Challenges')], max_length=30)),
                ('heading', models.CharField(blank=True, max_length=300)),
                ('position', models.PositiveIntegerField(help_text='Its place among the facts of its kind in the guide, from 1.')),
                ('start', models.PositiveIntegerField()),
                ('end', models.PositiveIntegerField()),
                ('line', models.PositiveIntegerField()),
                ('quote', models.TextField()),
                ('necessity', models.CharField(choices=[('required', 'Required'), ('preferred', 'Preferred'), ('mentioned', 'Mentioned')], max_length=10)),
                ('text', models.TextField()),
                ('guide', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_set', to='careers.guide')),
                ('last_statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
                ('role', models.ForeignKey(blank=True, help_text='The role of its guide; null where that is about a market.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='careers.role')),
                ('statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
                ('skill', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='role_skills', to='skills.skill')),
            ],
            options={
                'ordering': ['guide__slug', 'position'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('start__lt', models.F('end'))), name='roleskill_span_holds_words'), models.UniqueConstraint(fields=('guide', 'position'), name='roleskill_position_once')],
            },
        ),
    ]
