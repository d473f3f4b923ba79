# Made from the migrations it replaces; a database that has some of them goes on with those.

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('market', '0001_initial'),
        ('market', '0002_projections'),
        ('market', '0003_documents_about_markets'),
        ('market', '0004_stale'),
        ('market', '0005_claims_and_fans'),
        ('market', '0006_names_of_bands'),
    ]

    initial = True

    dependencies = [
        ('careers', '0001_squashed_0006_finding_evidence_and_editor_notes'),
    ]

    operations = [
        migrations.CreateModel(
            name='ShareClaim',
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
                ('market', models.CharField(blank=True, max_length=120, null=True)),
                ('segment', models.CharField(max_length=60)),
                ('geography', models.CharField(blank=True, max_length=60, null=True)),
                ('share_percent', models.DecimalField(blank=True, decimal_places=4, max_digits=7, null=True)),
                ('rank', models.CharField(blank=True, choices=[('largest', 'largest')], max_length=10, null=True)),
                ('year', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('qualifier', models.CharField(blank=True, choices=[('about', 'about'), ('over', 'over'), ('up_to', 'up to'), ('from', 'from')], max_length=10, null=True)),
                ('inherited', models.BooleanField()),
                ('text', models.TextField()),
                ('guide', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_set', to='careers.guide')),
                ('last_statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
                ('role', models.ForeignKey(blank=True, help_text='The role of its guide; null where that is about a market.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='careers.role')),
                ('statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
            ],
            options={
                'ordering': ['guide__slug', 'position'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('start__lt', models.F('end'))), name='shareclaim_span_holds_words'), models.UniqueConstraint(fields=('guide', 'position'), name='shareclaim_position_once'), models.CheckConstraint(condition=models.Q(('share_percent__isnull', False), ('rank__isnull', False), _connector='OR'), name='share_states_a_figure')],
            },
        ),
        migrations.CreateModel(
            name='MarketForecast',
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
                ('market', models.CharField(blank=True, max_length=120, null=True)),
                ('segment', models.CharField(help_text='`whole` where the claim is about the market itself', max_length=60)),
                ('geography', models.CharField(blank=True, max_length=60, null=True)),
                ('publisher', models.CharField(blank=True, max_length=120, null=True)),
                ('published_on', models.CharField(blank=True, help_text='2023, 2023-04 or 2023-04-21', max_length=10, null=True)),
                ('base_value', models.DecimalField(blank=True, decimal_places=2, max_digits=22, null=True)),
                ('base_printed', models.CharField(blank=True, max_length=60, null=True)),
                ('base_year', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('target_value', models.DecimalField(blank=True, decimal_places=2, max_digits=22, null=True)),
                ('target_printed', models.CharField(blank=True, max_length=60, null=True)),
                ('target_year', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('stated_cagr', models.DecimalField(blank=True, decimal_places=4, help_text='per cent a year', max_digits=9, null=True)),
                ('stated_cagr_printed', models.CharField(blank=True, max_length=20, null=True)),
                ('currency', models.CharField(blank=True, help_text='ISO 4217', max_length=3, null=True)),
                ('wording', models.CharField(choices=[('to', 'reach a size'), ('by', 'grow by an amount'), ('unclear', 'unclear')], max_length=10)),
                ('qualifier', models.CharField(blank=True, choices=[('about', 'about'), ('over', 'over'), ('up_to', 'up to'), ('from', 'from')], help_text='The hedge of the target.', max_length=10, null=True)),
                ('inherited', models.BooleanField(help_text='The subject is taken over from the claim before it.')),
                ('guide', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_set', to='careers.guide')),
                ('last_statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
                ('role', models.ForeignKey(blank=True, help_text='The role of its guide; null where that is about a market.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='careers.role')),
                ('statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
                ('base_qualifier', models.CharField(blank=True, choices=[('about', 'about'), ('over', 'over'), ('up_to', 'up to'), ('from', 'from')], max_length=10, null=True)),
                ('cited_by', models.CharField(blank=True, help_text='Where the publisher was read second-hand.', max_length=120, null=True)),
                ('rate_from_year', models.PositiveSmallIntegerField(blank=True, help_text='The year the rate is said to be counted from.', null=True)),
                ('rate_qualifier', models.CharField(blank=True, choices=[('about', 'about'), ('over', 'over'), ('up_to', 'up to'), ('from', 'from')], max_length=10, null=True)),
                ('rate_to_year', models.PositiveSmallIntegerField(blank=True, null=True)),
            ],
            options={
                'ordering': ['guide__slug', 'position'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('start__lt', models.F('end'))), name='marketforecast_span_holds_words'), models.UniqueConstraint(fields=('guide', 'position'), name='marketforecast_position_once'), models.CheckConstraint(condition=models.Q(('base_value__isnull', False), ('target_value__isnull', False), ('stated_cagr__isnull', False), _connector='OR'), name='forecast_states_a_figure')],
            },
        ),
        migrations.CreateModel(
            name='GrowthCurve',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('computed_at', models.DateTimeField()),
                ('data_version', models.PositiveBigIntegerField(help_text='The version of the facts it was computed from.')),
                ('formula', models.CharField(max_length=60)),
                ('inputs', models.JSONField(default=list)),
                ('arithmetic', models.JSONField(default=list, help_text='The steps from the inputs to the result: name, how it is worked out, and its value.')),
                ('key', models.CharField(max_length=170, unique=True)),
                ('forecast', models.CharField(help_text='The key of the market forecast it is drawn from.', max_length=160)),
                ('market', models.CharField(blank=True, max_length=120, null=True)),
                ('segment', models.CharField(max_length=60)),
                ('geography', models.CharField(blank=True, max_length=60, null=True)),
                ('publisher', models.CharField(blank=True, max_length=120, null=True)),
                ('currency', models.CharField(blank=True, max_length=3, null=True)),
                ('base_year', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('target_year', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('points', models.JSONField(default=list, help_text='year, low, mid, high and kind (stated, derived, extrapolated).')),
                ('reason', models.CharField(blank=True, help_text='Why no curve is drawn.', max_length=200, null=True)),
                ('role', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.role')),
                ('stale', models.BooleanField(default=False, help_text='Its forecast has changed since.')),
                ('bands', models.JSONField(default=list, help_text='kind, description, and for each year low and high with their sources.')),
                ('horizon_over', models.BooleanField(blank=True, help_text='Whether the target year has passed; null where there is none.', null=True)),
            ],
            options={
                'ordering': ['key'],
            },
        ),
    ]
