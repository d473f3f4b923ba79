# Made from the migrations it replaces; a database that has some of them goes on with those.

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('careers', '0001_initial'),
        ('careers', '0002_documents_about_markets'),
        ('careers', '0003_findings'),
        ('careers', '0004_permissions'),
        ('careers', '0005_guide_fact_count'),
        ('careers', '0006_finding_evidence_and_editor_notes'),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Guide',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=80, unique=True)),
                ('title', models.CharField(max_length=200)),
                ('publisher', models.CharField(blank=True, max_length=120)),
                ('url', models.URLField(blank=True, max_length=500)),
                ('licence', models.CharField(blank=True, max_length=120)),
                ('retrieved_on', models.DateField(blank=True, null=True)),
                ('as_of', models.CharField(blank=True, help_text='The date its figures speak of, as the guide puts it.', max_length=60)),
                ('publication', models.CharField(choices=[('full', 'Facts and their quoted sentences'), ('figures', 'Only figures, titles and named skills, with their sentence')], default='full', max_length=10)),
                ('sources', models.JSONField(default=list, help_text='title, address, date, publisher and licence of each source.')),
                ('disclaimer', models.TextField(blank=True, help_text="The guide's own note on its figures.")),
                ('text', models.TextField()),
                ('sha256', models.CharField(max_length=64)),
                ('reader_version', models.CharField(max_length=40)),
                ('statement_count', models.PositiveIntegerField(default=0)),
                ('unread_count', models.PositiveIntegerField(default=0)),
                ('problems', models.JSONField(default=list, help_text='line and message of what the reader could not place.')),
                ('imported_at', models.DateTimeField(auto_now_add=True)),
                ('changed_at', models.DateTimeField(auto_now=True)),
            ],
            options={
                'ordering': ['slug'],
            },
        ),
        migrations.CreateModel(
            name='Run',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('task', models.CharField(max_length=60)),
                ('state', models.CharField(choices=[('pending', 'Pending'), ('running', 'Running'), ('done', 'Done'), ('failed', 'Failed')], default='running', max_length=10)),
                ('started_at', models.DateTimeField(auto_now_add=True)),
                ('finished_at', models.DateTimeField(blank=True, null=True)),
                ('rows', models.PositiveIntegerField(blank=True, null=True)),
                ('data_version', models.PositiveBigIntegerField(blank=True, help_text='The version its inputs had.', null=True)),
                ('error', models.TextField(blank=True)),
            ],
            options={
                'ordering': ['-started_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='DataVersion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveBigIntegerField(default=0)),
                ('changed_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('pk', 1)), name='data_version_is_one_row')],
            },
        ),
        migrations.CreateModel(
            name='Role',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=80, unique=True)),
                ('title', models.CharField(max_length=120)),
                ('retired_at', models.DateTimeField(blank=True, null=True)),
                ('lead_guide', models.ForeignKey(blank=True, help_text='The guide the role page shows; the others stand under other guides.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='careers.guide')),
                ('replaced_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='replaces', to='careers.role')),
            ],
            options={
                'ordering': ['title', 'slug'],
            },
        ),
        migrations.AddField(
            model_name='guide',
            name='role',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='guides', to='careers.role'),
        ),
        migrations.CreateModel(
            name='Statement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('section', models.CharField(blank=True, max_length=30)),
                ('heading', models.CharField(blank=True, max_length=300)),
                ('line', models.PositiveIntegerField()),
                ('start', models.PositiveIntegerField()),
                ('end', models.PositiveIntegerField()),
                ('disposition', models.CharField(choices=[('fact', 'States a fact'), ('heading', 'Heading'), ('lead_in', 'Lead-in'), ('context', 'Context'), ('unread', 'Not understood')], max_length=10)),
                ('text', models.TextField()),
                ('notes', models.JSONField(default=list, help_text='The footnotes that say where its figures come from.')),
                ('guide', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='statements', to='careers.guide')),
            ],
            options={
                'ordering': ['guide', 'position'],
            },
        ),
        migrations.CreateModel(
            name='Responsibility',
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
                ('text', models.TextField()),
                ('guide', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_set', to='careers.guide')),
                ('role', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='careers.role')),
                ('last_statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
                ('statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
            ],
            options={
                'verbose_name_plural': 'responsibilities',
                'ordering': ['role__slug', 'guide__slug', 'position'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Insight',
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
                ('kind', models.CharField(choices=[('trend', 'Trend'), ('best_practice', 'Best practice'), ('challenge', 'Challenge'), ('demand_driver', 'Demand driver'), ('sector', 'Sector'), ('advice', 'Advice')], max_length=15)),
                ('title', models.CharField(blank=True, max_length=300, null=True)),
                ('body', models.TextField(blank=True, null=True)),
                ('solution', models.TextField(blank=True, null=True)),
                ('importance', models.TextField(blank=True, null=True)),
                ('guide', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_set', to='careers.guide')),
                ('role', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='careers.role')),
                ('last_statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
                ('statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
            ],
            options={
                'ordering': ['role__slug', 'guide__slug', 'position'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Credential',
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
                ('kind', models.CharField(choices=[('education', 'Education'), ('experience', 'Experience'), ('certification', 'Certification')], max_length=15)),
                ('name', models.TextField()),
                ('min_years', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('necessity', models.CharField(choices=[('required', 'Required'), ('preferred', 'Preferred'), ('mentioned', 'Mentioned')], max_length=10)),
                ('guide', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_set', to='careers.guide')),
                ('role', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='careers.role')),
                ('last_statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
                ('statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
            ],
            options={
                'ordering': ['role__slug', 'guide__slug', 'position'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Step',
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
                ('label', models.CharField(max_length=200)),
                ('level', models.CharField(blank=True, choices=[('entry', 'Entry'), ('mid', 'Mid'), ('senior', 'Senior'), ('lead', 'Lead'), ('staff', 'Staff'), ('principal', 'Principal'), ('director', 'Director')], max_length=10, null=True)),
                ('guide', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)s_set', to='careers.guide')),
                ('last_statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
                ('role', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='careers.role')),
                ('statement', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='careers.statement')),
            ],
            options={
                'ordering': ['role__slug', 'guide__slug', 'position'],
                'abstract': False,
            },
        ),
        migrations.AddConstraint(
            model_name='role',
            constraint=models.CheckConstraint(condition=models.Q(('replaced_by', None), ('retired_at__isnull', False), _connector='OR'), name='role_replaced_only_when_retired'),
        ),
        migrations.AddConstraint(
            model_name='guide',
            constraint=models.CheckConstraint(condition=models.Q(('unread_count__lte', models.F('statement_count'))), name='guide_unread_among_statements'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.UniqueConstraint(fields=('guide', 'position'), name='statement_position_once'),
        ),
        migrations.AddConstraint(
            model_name='statement',
            constraint=models.CheckConstraint(condition=models.Q(('start__lt', models.F('end'))), name='statement_span_holds_words'),
        ),
        migrations.AddConstraint(
            model_name='responsibility',
            constraint=models.CheckConstraint(condition=models.Q(('start__lt', models.F('end'))), name='responsibility_span_holds_words'),
        ),
        migrations.AddConstraint(
            model_name='responsibility',
            constraint=models.UniqueConstraint(fields=('guide', 'position'), name='responsibility_position_once'),
        ),
        migrations.AddConstraint(
            model_name='insight',
            constraint=models.CheckConstraint(condition=models.Q(('start__lt', models.F('end'))), name='insight_span_holds_words'),
        ),
        migrations.AddConstraint(
            model_name='insight',
            constraint=models.UniqueConstraint(fields=('guide', 'position'), name='insight_position_once'),
        ),
        migrations.AddConstraint(
            model_name='credential',
            constraint=models.CheckConstraint(condition=models.Q(('start__lt', models.F('end'))), name='credential_span_holds_words'),
        ),
        migrations.AddConstraint(
            model_name='credential',
            constraint=models.UniqueConstraint(fields=('guide', 'position'), name='credential_position_once'),
        ),
        migrations.AddConstraint(
            model_name='step',
            constraint=models.CheckConstraint(condition=models.Q(('start__lt', models.F('end'))), name='step_span_holds_words'),
        ),
        migrations.AddConstraint(
            model_name='step',
            constraint=models.UniqueConstraint(fields=('guide', 'position'), name='step_position_once'),
        ),
        migrations.AlterModelOptions(
            name='credential',
            options={'ordering': ['guide__slug', 'position']},
        ),
        migrations.AlterModelOptions(
            name='insight',
            options={'ordering': ['guide__slug', 'position']},
        ),
        migrations.AlterModelOptions(
            name='responsibility',
            options={'ordering': ['guide__slug', 'position'], 'verbose_name_plural': 'responsibilities'},
        ),
        migrations.AlterModelOptions(
            name='step',
            options={'ordering': ['guide__slug', 'position']},
        ),
        migrations.AddField(
            model_name='guide',
            name='kind',
            field=models.CharField(choices=[('role', 'About a role'), ('market', 'About a market')], default='role', max_length=10),
        ),
        migrations.AlterField(
            model_name='credential',
            name='role',
            field=models.ForeignKey(blank=True, help_text='The role of its guide; null where that is about a market.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='careers.role'),
        ),
        migrations.AlterField(
            model_name='guide',
            name='role',
            field=models.ForeignKey(blank=True, help_text='null where it is about a market', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='guides', to='careers.role'),
        ),
        migrations.AlterField(
            model_name='insight',
            name='role',
            field=models.ForeignKey(blank=True, help_text='The role of its guide; null where that is about a market.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='careers.role'),
        ),
        migrations.AlterField(
            model_name='responsibility',
            name='role',
            field=models.ForeignKey(blank=True, help_text='The role of its guide; null where that is about a market.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='careers.role'),
        ),
        migrations.AlterField(
            model_name='step',
            name='role',
            field=models.ForeignKey(blank=True, help_text='The role of its guide; null where that is about a market.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_set', to='careers.role'),
        ),
        migrations.AddConstraint(
            model_name='guide',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind', 'role'), ('role__isnull', False)), models.Q(('kind', 'market'), ('role__isnull', True)), _connector='OR'), name='guide_has_a_role_where_it_is_about_one'),
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('computed_at', models.DateTimeField()),
                ('data_version', models.PositiveBigIntegerField(help_text='The version of the facts it was computed from.')),
                ('formula', models.CharField(max_length=60)),
                ('inputs', models.JSONField(default=list)),
                ('arithmetic', models.JSONField(default=list, help_text='The steps from the inputs to the result: name, how it is worked out, and its value.')),
                ('key', models.CharField(max_length=80, unique=True)),
                ('rule', models.CharField(max_length=40)),
                ('verdict', models.CharField(choices=[('contradictory', 'Contradictory'), ('disagrees', 'Disagrees'), ('consistent_if', 'Holds on a condition'), ('note', 'Note'), ('not_checkable', 'Not checkable'), ('consistent', 'Consistent')], max_length=15)),
                ('verdict_rank', models.PositiveSmallIntegerField()),
                ('severity', models.CharField(blank=True, choices=[('high', 'High'), ('medium', 'Medium'), ('low', 'Low')], max_length=10, null=True)),
                ('severity_rank', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('headline', models.TextField()),
                ('explanation', models.TextField()),
                ('note', models.TextField(blank=True, help_text='The condition on which it holds, or what is missing to check it.', null=True)),
                ('fingerprint', models.CharField(help_text="Of the facts' values: an editor's mark is for these alone.", max_length=64)),
                ('stale', models.BooleanField(default=False, help_text='A fact it rests on has changed since.')),
            ],
            options={
                'ordering': [models.OrderBy(models.F('severity_rank'), nulls_last=True), models.OrderBy(models.F('verdict_rank')), models.OrderBy(models.F('key'))],
            },
        ),
        migrations.AlterModelOptions(
            name='guide',
            options={'ordering': ['slug'], 'permissions': [('import_guide', 'Can import guides'), ('withdraw_guide', 'Can withdraw a guide')]},
        ),
        migrations.AddField(
            model_name='guide',
            name='fact_count',
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.CreateModel(
            name='EditorNote',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('seen', 'Seen'), ('explained', 'Explained')], max_length=10)),
                ('reason', models.TextField(blank=True, help_text='Shown to readers. An explained finding must have one.')),
                ('marked_at', models.DateTimeField(auto_now=True)),
                ('fingerprint', models.CharField(editable=False, max_length=64)),
                ('finding', models.OneToOneField(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='mark_row', to='careers.finding', to_field='key')),
                ('marked_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-marked_at'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('state', 'explained'), _negated=True), models.Q(('reason', ''), _negated=True), _connector='OR'), name='finding_mark_explains', violation_error_message='An explained finding needs a reason.')],
            },
        ),
        migrations.CreateModel(
            name='FindingEvidence',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('fact', models.CharField(db_index=True, max_length=160)),
                ('resource', models.CharField(max_length=30)),
                ('guide', models.CharField(db_index=True, max_length=80)),
                ('role', models.CharField(blank=True, db_index=True, max_length=80, null=True)),
                ('section', models.CharField(choices=[('overview', 'Overview'), ('core_responsibilities', 'Core responsibilities'), ('requirements', 'Requirements'), ('career_development', 'Career development'), ('market_demand', 'Market demand'), ('salary_ranges', 'Salary ranges'), ('industry_trends', 'Industry trends'), ('soft_skills', 'Soft skills'), ('best_practices', 'Best practices'), ('challenges', 'Challenges')], max_length=30)),
                ('statement', models.PositiveIntegerField(help_text='The place of its first statement in the guide.')),
                ('line', models.PositiveIntegerField()),
                ('start', models.PositiveIntegerField()),
                ('end', models.PositiveIntegerField()),
                ('quote', models.TextField(blank=True, null=True)),
                ('finding', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='evidence', to='careers.finding')),
            ],
            options={
                'ordering': ['finding', 'position'],
                'constraints': [models.UniqueConstraint(fields=('finding', 'position'), name='finding_input_position_once')],
            },
        ),
        migrations.AlterModelOptions(
            name='run',
            options={'ordering': ['-started_at', '-pk'], 'permissions': [('queue_refresh', 'Can ask for a refresh of the projections')]},
        ),
    ]
