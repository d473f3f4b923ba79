# Made from the migrations it replaces; a database that has some of them goes on with those.

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('salaries', '0001_initial'),
        ('salaries', '0002_projections'),
        ('salaries', '0003_documents_about_markets'),
    ]

    initial = True

    dependencies = [
        ('careers', '0001_squashed_0006_finding_evidence_and_editor_notes'),
    ]

    operations = [
        migrations.CreateModel(
            name='SalarySummary',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('computed_at', models.DateTimeField()),
                ('data_version', models.PositiveBigIntegerField(help_text='The version of the facts it was computed from.')),
                ('formula', models.CharField(max_length=60)),
                ('inputs', models.JSONField(default=list)),
                ('arithmetic', models.JSONField(default=list, help_text='The steps from the inputs to the result: name, how it is worked out, and its value.')),
                ('key', models.CharField(max_length=170, unique=True)),
                ('level', models.CharField(blank=True, choices=[('entry', 'Entry'), ('mid', 'Mid'), ('senior', 'Senior'), ('lead', 'Lead'), ('staff', 'Staff'), ('principal', 'Principal'), ('director', 'Director')], max_length=10, null=True)),
                ('currency', models.CharField(max_length=3)),
                ('period', models.CharField(blank=True, choices=[('hour', 'an hour'), ('day', 'a day'), ('week', 'a week'), ('month', 'a month'), ('year', 'a year')], max_length=5, null=True)),
                ('component', models.CharField(choices=[('base', 'Base pay'), ('total', 'Total pay'), ('unstated', 'Not stated')], max_length=10)),
                ('country', models.CharField(blank=True, max_length=2, null=True)),
                ('lowest_low', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True)),
                ('highest_high', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True)),
                ('open_ended', models.BooleanField(help_text='One of the bands may go above its top.')),
                ('band_count', models.PositiveIntegerField()),
                ('years', models.JSONField(default=list, help_text='The years the bands speak of, rising; null for a band without.')),
                ('role', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.role')),
            ],
            options={
                'ordering': ['key'],
            },
        ),
        migrations.CreateModel(
            name='PayComponent',
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
                ('kind', models.CharField(choices=[('bonus', 'Bonus'), ('equity', 'Equity'), ('profit_sharing', 'Profit sharing'), ('sign_on', 'Sign-on bonus')], max_length=15)),
                ('low_percent', models.DecimalField(blank=True, decimal_places=2, max_digits=6, null=True)),
                ('high_percent', models.DecimalField(blank=True, decimal_places=2, max_digits=6, null=True)),
                ('basis', models.CharField(blank=True, max_length=120, null=True)),
                ('text', models.TextField()),
                ('guide', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_set', to='careers.guide')),
                ('last_statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
                ('role', models.ForeignKey(blank=True, help_text='The role of its guide; null where that is about a market.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='careers.role')),
                ('statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
            ],
            options={
                'ordering': ['guide__slug', 'position'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('start__lt', models.F('end'))), name='paycomponent_span_holds_words'), models.UniqueConstraint(fields=('guide', 'position'), name='paycomponent_position_once'), models.CheckConstraint(condition=models.Q(('low_percent', None), ('high_percent', None), ('low_percent__lte', models.F('high_percent')), _connector='OR'), name='component_low_to_high')],
            },
        ),
        migrations.CreateModel(
            name='PayFactor',
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
                ('name', models.CharField(max_length=300)),
                ('detail', models.TextField(blank=True, null=True)),
                ('guide', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_set', to='careers.guide')),
                ('last_statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
                ('role', models.ForeignKey(blank=True, help_text='The role of its guide; null where that is about a market.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='careers.role')),
                ('statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
            ],
            options={
                'ordering': ['guide__slug', 'position'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('start__lt', models.F('end'))), name='payfactor_span_holds_words'), models.UniqueConstraint(fields=('guide', 'position'), name='payfactor_position_once')],
            },
        ),
        migrations.CreateModel(
            name='SalaryBand',
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
                ('original_label', models.CharField(blank=True, max_length=300, null=True)),
                ('level', models.CharField(blank=True, choices=[('entry', 'Entry'), ('mid', 'Mid'), ('senior', 'Senior'), ('lead', 'Lead'), ('staff', 'Staff'), ('principal', 'Principal'), ('director', 'Director')], max_length=10, null=True)),
                ('low', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True)),
                ('high', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True)),
                ('open_ended', models.BooleanField()),
                ('qualifier', models.CharField(blank=True, choices=[('about', 'about'), ('over', 'over'), ('up_to', 'up to'), ('from', 'from')], max_length=10, null=True)),
                ('currency', models.CharField(help_text='ISO 4217', max_length=3)),
                ('period', models.CharField(blank=True, choices=[('hour', 'an hour'), ('day', 'a day'), ('week', 'a week'), ('month', 'a month'), ('year', 'a year')], max_length=5, null=True)),
                ('period_inferred', models.BooleanField()),
                ('component', models.CharField(choices=[('base', 'Base pay'), ('total', 'Total pay'), ('unstated', 'Not stated')], max_length=10)),
                ('country', models.CharField(blank=True, help_text='ISO 3166-1 alpha-2', max_length=2, null=True)),
                ('region', models.CharField(blank=True, max_length=80, null=True)),
                ('year', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('experience_min_years', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('experience_max_years', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('guide', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_set', to='careers.guide')),
                ('last_statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
                ('role', models.ForeignKey(blank=True, help_text='The role of its guide; null where that is about a market.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='careers.role')),
                ('statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
            ],
            options={
                'ordering': ['guide__slug', 'position'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('start__lt', models.F('end'))), name='salaryband_span_holds_words'), models.UniqueConstraint(fields=('guide', 'position'), name='salaryband_position_once'), models.CheckConstraint(condition=models.Q(('low', None), ('high', None), ('low__lte', models.F('high')), _connector='OR'), name='band_low_to_high'), models.CheckConstraint(condition=models.Q(('low__isnull', False), ('high__isnull', False), _connector='OR'), name='band_states_a_figure'), models.CheckConstraint(condition=models.Q(('experience_min_years', None), ('experience_max_years', None), ('experience_min_years__lte', models.F('experience_max_years')), _connector='OR'), name='band_years_low_to_high')],
            },
        ),
    ]
