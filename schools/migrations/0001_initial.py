"""The ground as it stood when the first year of reviews was whole.

One migration instead of many: triggers, indexes and constraints stand in the models' options, so that an empty database is made
in seconds. `replaces` names what it took the place of, so that an installation that ran those goes on.
"""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import schools.tenancy.models
import schools.tenancy.operations


class Migration(migrations.Migration):
    replaces = [
        ("schools", "0001_ground"),
        ("schools", "0002_people_come_and_go"),
        ("schools", "0003_register"),
        ("schools", "0004_schools_of_a_trust"),
        ("schools", "0005_policies"),
        ("schools", "0006_notices"),
        ("schools", "0007_training"),
        ("schools", "0008_schools_without_versions"),
        ("schools", "0009_memberships_of_a_person"),
        ("schools", "0010_letters_as_often_as_wished"),
        ("schools", "0011_news_that_kills_its_workers"),
    ]

    initial = True

    dependencies = []

    operations = [
        schools.tenancy.operations.CreateTables(
            [
                migrations.CreateModel(
                    name="RegisterFile",
                    fields=[
                        ("name", models.CharField(max_length=20, primary_key=True, serialize=False)),
                        ("read_at", models.DateTimeField()),
                    ],
                ),
                migrations.CreateModel(
                    name="Person",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                        ("email", models.EmailField(max_length=254, unique=True)),
                        ("name", models.CharField(max_length=150)),
                        ("is_active", models.BooleanField(default=True)),
                        ("is_operator", models.BooleanField(default=False)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "verbose_name_plural": "people",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("email", django.db.models.functions.text.Lower("email"))),
                                name="an_email_address_is_in_lower_case",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Establishment",
                    fields=[
                        ("urn", models.IntegerField(primary_key=True, serialize=False)),
                        ("name", models.CharField(max_length=200)),
                        ("status", models.PositiveSmallIntegerField()),
                        ("kind", models.CharField(blank=True, max_length=100)),
                        ("phase", models.CharField(blank=True, max_length=60)),
                        ("low_age", models.PositiveSmallIntegerField(null=True)),
                        ("high_age", models.PositiveSmallIntegerField(null=True)),
                        ("pupils", models.PositiveIntegerField(null=True)),
                        ("free_meals", models.DecimalField(decimal_places=1, max_digits=4, null=True)),
                        ("region", models.CharField(blank=True, max_length=60)),
                        ("local_authority", models.CharField(blank=True, max_length=100)),
                        ("town", models.CharField(blank=True, max_length=100)),
                        ("postcode", models.CharField(blank=True, max_length=10)),
                        ("easting", models.PositiveIntegerField(null=True)),
                        ("northing", models.PositiveIntegerField(null=True)),
                        ("group_uid", models.IntegerField(null=True)),
                        ("opened_on", models.DateField(null=True)),
                        ("closed_on", models.DateField(null=True)),
                        ("search_words", models.TextField(blank=True)),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["group_uid", "status"], name="establishments_of_a_group"),
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.search.SearchVector("search_words", config="simple"), name="establishments_by_words"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("status__in", [1, 2, 3, 4])), name="an_establishment_has_a_known_status"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EstablishmentLink",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("urn", models.IntegerField()),
                        ("other_urn", models.IntegerField()),
                        ("other_name", models.CharField(blank=True, max_length=200)),
                        ("kind", models.CharField(max_length=80)),
                        ("established_on", models.DateField(null=True)),
                    ],
                    options={
                        "indexes": [models.Index(fields=["other_urn"], name="links_to_an_establishment")],
                        "constraints": [
                            models.UniqueConstraint(fields=("urn", "other_urn", "kind"), name="two_establishments_are_linked_once_in_a_way")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Group",
                    fields=[
                        ("uid", models.IntegerField(primary_key=True, serialize=False)),
                        ("name", models.CharField(max_length=200)),
                        ("kind", models.CharField(blank=True, max_length=60)),
                        ("is_open", models.BooleanField()),
                        ("incorporated_on", models.DateField(null=True)),
                        ("closed_on", models.DateField(null=True)),
                        ("town", models.CharField(blank=True, max_length=100)),
                        ("postcode", models.CharField(blank=True, max_length=10)),
                        ("search_words", models.TextField(blank=True)),
                    ],
                    options={
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.search.SearchVector("search_words", config="simple"), name="groups_by_words"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="News",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("kind", models.CharField(max_length=80)),
                        ("trust_id", models.BigIntegerField()),
                        ("subject_id", models.BigIntegerField()),
                        ("posted_at", models.DateTimeField(auto_now_add=True)),
                        ("due_at", models.DateTimeField()),
                        ("attempts", models.PositiveSmallIntegerField(default=0)),
                        ("begun", models.PositiveSmallIntegerField(default=0)),
                        ("handled_at", models.DateTimeField(null=True)),
                        ("given_up_at", models.DateTimeField(null=True)),
                        ("failure", models.CharField(blank=True, max_length=200)),
                    ],
                    options={
                        "verbose_name_plural": "news",
                        "indexes": [
                            models.Index(
                                models.F("due_at"),
                                condition=models.Q(("given_up_at", None), ("handled_at", None)),
                                name="news_still_to_be_handled",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("handled_at", None), ("given_up_at", None), _connector="OR"),
                                name="news_is_handled_or_given_up",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Trust",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("slug", models.SlugField(max_length=60)),
                        ("name", models.CharField(max_length=200)),
                        (
                            "kind",
                            models.CharField(choices=[("trust", "Trust"), ("partnership", "Partnership")], default="trust", max_length=12),
                        ),
                        ("group_uid", models.IntegerField(blank=True, null=True)),
                        ("is_open", models.BooleanField(default=True)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(django.db.models.functions.text.Lower("slug"), name="a_trust_address_is_used_once"),
                            models.UniqueConstraint(fields=("group_uid",), name="a_registered_group_comes_on_board_once"),
                            models.CheckConstraint(
                                condition=models.Q(("kind", "trust"), ("group_uid", None), _connector="OR"),
                                name="only_a_trust_has_a_group_uid",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RoleLabel",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        (
                            "code",
                            models.CharField(
                                choices=[
                                    ("trust_lead", "Partnership Lead"),
                                    ("central_team", "Central team"),
                                    ("school_leader", "School leader"),
                                    ("staff_member", "Staff member"),
                                    ("trustee", "Trustee"),
                                    ("peer_reviewer", "Peer Reviewer"),
                                    ("lead_reviewer", "Lead Reviewer"),
                                    ("improvement_champion", "Improvement Champion"),
                                ],
                                max_length=24,
                            ),
                        ),
                        ("label", models.CharField(max_length=40)),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "code"), name="a_role_has_one_label_in_a_trust"),
                            models.CheckConstraint(condition=models.Q(("label", ""), _negated=True), name="a_role_label_says_something"),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_rolelabelevent" ("code", "id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trust_id") VALUES (NEW."code", NEW."id", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."trust_id"); RETURN NULL;',
                                    hash="c256417ca4ed89d3f9536f90d591fa94e08798fc",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_33b60",
                                    table="schools_rolelabel",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "schools_rolelabelevent" ("code", "id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trust_id") VALUES (NEW."code", NEW."id", NEW."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."trust_id"); RETURN NULL;',
                                    hash="e4137cf1f528fae5ae565594f18501f5b6fad1b0",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_0fe5b",
                                    table="schools_rolelabel",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_rolelabelevent" ("code", "id", "label", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "trust_id") VALUES (OLD."code", OLD."id", OLD."label", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."trust_id"); RETURN NULL;',
                                    hash="a40835ffb2be9ccaf25cfac064ea68916ab54dbe",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_839b2",
                                    table="schools_rolelabel",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="School",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("name", models.CharField(max_length=200)),
                        ("urn", models.IntegerField(blank=True, null=True)),
                        ("group_uid", models.IntegerField(blank=True, null=True)),
                        ("phase", models.CharField(blank=True, max_length=60)),
                        ("low_age", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("high_age", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("pupils", models.PositiveIntegerField(blank=True, null=True)),
                        ("free_meals", models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True)),
                        ("region", models.CharField(blank=True, max_length=60)),
                        ("local_authority", models.CharField(blank=True, max_length=100)),
                        ("town", models.CharField(blank=True, max_length=100)),
                        ("postcode", models.CharField(blank=True, max_length=10)),
                        ("easting", models.PositiveIntegerField(blank=True, null=True)),
                        ("northing", models.PositiveIntegerField(blank=True, null=True)),
                        ("joined_on", models.DateField(blank=True, null=True)),
                        ("left_on", models.DateField(blank=True, null=True)),
                        ("register_facts", models.JSONField(blank=True, default=dict)),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "name"], name="schools_of_a_trust_by_name")],
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "urn"), name="a_urn_stands_once_in_a_trust"),
                            models.UniqueConstraint(fields=("trust", "group_uid"), name="a_group_stands_once_in_a_trust"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("group_uid__isnull", False), ("urn", None)),
                                    models.Q(("group_uid", None), ("urn__isnull", False)),
                                    _connector="OR",
                                ),
                                name="a_school_has_a_urn_or_a_group_uid",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("left_on", None), ("joined_on", None), ("left_on__gte", models.F("joined_on")), _connector="OR"
                                ),
                                name="a_school_leaves_after_it_joined",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_schoolevent" ("easting", "free_meals", "group_uid", "high_age", "id", "joined_on", "left_on", "local_authority", "low_age", "name", "northing", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "postcode", "pupils", "region", "register_facts", "town", "trust_id", "urn") VALUES (NEW."easting", NEW."free_meals", NEW."group_uid", NEW."high_age", NEW."id", NEW."joined_on", NEW."left_on", NEW."local_authority", NEW."low_age", NEW."name", NEW."northing", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."phase", NEW."postcode", NEW."pupils", NEW."region", NEW."register_facts", NEW."town", NEW."trust_id", NEW."urn"); RETURN NULL;',
                                    hash="4c2c040535278618d13def4baabd5dae7f353af5",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_65445",
                                    table="schools_school",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "schools_schoolevent" ("easting", "free_meals", "group_uid", "high_age", "id", "joined_on", "left_on", "local_authority", "low_age", "name", "northing", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "postcode", "pupils", "region", "register_facts", "town", "trust_id", "urn") VALUES (NEW."easting", NEW."free_meals", NEW."group_uid", NEW."high_age", NEW."id", NEW."joined_on", NEW."left_on", NEW."local_authority", NEW."low_age", NEW."name", NEW."northing", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."phase", NEW."postcode", NEW."pupils", NEW."region", NEW."register_facts", NEW."town", NEW."trust_id", NEW."urn"); RETURN NULL;',
                                    hash="7544e4fd45cd15a5089061b7e98a73620c71038c",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_792e7",
                                    table="schools_school",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_schoolevent" ("easting", "free_meals", "group_uid", "high_age", "id", "joined_on", "left_on", "local_authority", "low_age", "name", "northing", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "postcode", "pupils", "region", "register_facts", "town", "trust_id", "urn") VALUES (OLD."easting", OLD."free_meals", OLD."group_uid", OLD."high_age", OLD."id", OLD."joined_on", OLD."left_on", OLD."local_authority", OLD."low_age", OLD."name", OLD."northing", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."phase", OLD."postcode", OLD."pupils", OLD."region", OLD."register_facts", OLD."town", OLD."trust_id", OLD."urn"); RETURN NULL;',
                                    hash="56fc627009604463c888f13aab4342943218ae87",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_1ffa2",
                                    table="schools_school",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SetUp",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("confirmed_at", models.DateTimeField()),
                        (
                            "settled_urns",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.IntegerField(), blank=True, default=list, size=None
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [models.UniqueConstraint(fields=("trust",), name="a_trust_has_one_set_up")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_setupevent" ("confirmed_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_urns", "trust_id") VALUES (NEW."confirmed_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."settled_urns", NEW."trust_id"); RETURN NULL;',
                                    hash="288f7ed51f69d9b8c9d15e93c458cfb7b62e434d",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_b4069",
                                    table="schools_setup",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "schools_setupevent" ("confirmed_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_urns", "trust_id") VALUES (NEW."confirmed_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."settled_urns", NEW."trust_id"); RETURN NULL;',
                                    hash="aa9b9f16c9110fe83bf4cccebc677e45971f54ff",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_99ceb",
                                    table="schools_setup",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_setupevent" ("confirmed_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "settled_urns", "trust_id") VALUES (OLD."confirmed_at", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."settled_urns", OLD."trust_id"); RETURN NULL;',
                                    hash="83785154dbea731e0931bcf1100aac3f56139265",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_aa862",
                                    table="schools_setup",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SignInPolicy",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        (
                            "second_step",
                            models.CharField(
                                choices=[
                                    ("oversight", "Everyone who sees across schools: leads of the programme, central team, trustees"),
                                    ("everyone", "Everyone"),
                                    ("nobody", "Nobody; each person may still choose it"),
                                ],
                                default="oversight",
                                max_length=12,
                            ),
                        ),
                        (
                            "domains",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=253), blank=True, default=list, size=None
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "sign-in policies",
                        "constraints": [models.UniqueConstraint(fields=("trust",), name="a_trust_has_one_sign_in_policy")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_signinpolicyevent" ("domains", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_step", "trust_id", "version") VALUES (NEW."domains", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."second_step", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="9c8f439531b923c84f7b82cf174524648b0df135",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_4c4aa",
                                    table="schools_signinpolicy",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "schools_signinpolicyevent" ("domains", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_step", "trust_id", "version") VALUES (NEW."domains", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."second_step", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="31038738b20fb5a8de8ea70fabc1741ed0aba271",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_274d4",
                                    table="schools_signinpolicy",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_signinpolicyevent" ("domains", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_step", "trust_id", "version") VALUES (OLD."domains", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."second_step", OLD."trust_id", OLD."version"); RETURN NULL;',
                                    hash="92076fb5e993daee3bd48de207e0a75dd2e2560e",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_f83f2",
                                    table="schools_signinpolicy",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Membership",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("job_title", models.CharField(blank=True, max_length=120)),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        ("left_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "person",
                            models.ForeignKey(
                                db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["person"], name="memberships_of_a_person")],
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "person"), name="a_person_is_a_member_of_a_trust_once"),
                            models.CheckConstraint(
                                condition=models.Q(("ends_on", None), ("ends_on__gte", models.F("starts_on")), _connector="OR"),
                                name="a_membership_ends_after_it_starts",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_membershipevent" ("ends_on", "id", "job_title", "left_at", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "trust_id") VALUES (NEW."ends_on", NEW."id", NEW."job_title", NEW."left_at", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."trust_id"); RETURN NULL;',
                                    hash="16036d1c7593770e34a1bce105da5fed6c1481c4",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_2c607",
                                    table="schools_membership",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "schools_membershipevent" ("ends_on", "id", "job_title", "left_at", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "trust_id") VALUES (NEW."ends_on", NEW."id", NEW."job_title", NEW."left_at", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."starts_on", NEW."trust_id"); RETURN NULL;',
                                    hash="0e8a961494236fe6389e8984cc655bf770507b59",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_19247",
                                    table="schools_membership",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_membershipevent" ("ends_on", "id", "job_title", "left_at", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "trust_id") VALUES (OLD."ends_on", OLD."id", OLD."job_title", OLD."left_at", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."trust_id"); RETURN NULL;',
                                    hash="83c9a3b0c6ca418ff98a3dcccee25a46bb270053",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_69426",
                                    table="schools_membership",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Invitation",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("email", models.EmailField(max_length=254)),
                        ("name", models.CharField(max_length=150)),
                        ("job_title", models.CharField(blank=True, max_length=120)),
                        ("note", models.TextField(blank=True, max_length=1000)),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        (
                            "stage",
                            models.CharField(
                                choices=[("open", "Invited"), ("accepted", "Accepted"), ("withdrawn", "Withdrawn")],
                                default="open",
                                max_length=10,
                            ),
                        ),
                        ("nonce", models.CharField(max_length=32)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("sent_at", models.DateTimeField()),
                        ("expires_at", models.DateTimeField()),
                        ("asked_at", models.DateTimeField(blank=True, null=True)),
                        ("settled_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "invited_by",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "membership",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="invitations",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "membership"], name="invitations_of_a_membership")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("stage", "open")), fields=("trust", "email"), name="an_address_has_one_open_invitation"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("email", django.db.models.functions.text.Lower("email"))),
                                name="an_invited_address_is_in_lower_case",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ends_on", None), ("ends_on__gte", models.F("starts_on")), _connector="OR"),
                                name="an_invitation_ends_after_it_starts",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("settled_at", None), ("stage", "open")),
                                    models.Q(models.Q(("stage", "open"), _negated=True), ("settled_at__isnull", False)),
                                    _connector="OR",
                                ),
                                name="an_invitation_is_settled_iff_not_open",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("membership__isnull", False), ("stage", "accepted")),
                                    models.Q(models.Q(("stage", "accepted"), _negated=True), ("membership", None)),
                                    _connector="OR",
                                ),
                                name="only_an_accepted_invitation_made_a_member",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_invitationevent" ("asked_at", "created_at", "email", "ends_on", "expires_at", "id", "invited_by_id", "job_title", "membership_id", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at", "settled_at", "stage", "starts_on", "trust_id") VALUES (NEW."asked_at", NEW."created_at", NEW."email", NEW."ends_on", NEW."expires_at", NEW."id", NEW."invited_by_id", NEW."job_title", NEW."membership_id", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."sent_at", NEW."settled_at", NEW."stage", NEW."starts_on", NEW."trust_id"); RETURN NULL;',
                                    hash="7aeb3aa89b1a2b91ecfcef0d41996d2960372b7c",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_0a811",
                                    table="schools_invitation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition='WHEN (OLD."asked_at" IS DISTINCT FROM (NEW."asked_at") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."expires_at" IS DISTINCT FROM (NEW."expires_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."invited_by_id" IS DISTINCT FROM (NEW."invited_by_id") OR OLD."job_title" IS DISTINCT FROM (NEW."job_title") OR OLD."membership_id" IS DISTINCT FROM (NEW."membership_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."sent_at" IS DISTINCT FROM (NEW."sent_at") OR OLD."settled_at" IS DISTINCT FROM (NEW."settled_at") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."trust_id" IS DISTINCT FROM (NEW."trust_id"))',
                                    func='INSERT INTO "schools_invitationevent" ("asked_at", "created_at", "email", "ends_on", "expires_at", "id", "invited_by_id", "job_title", "membership_id", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at", "settled_at", "stage", "starts_on", "trust_id") VALUES (NEW."asked_at", NEW."created_at", NEW."email", NEW."ends_on", NEW."expires_at", NEW."id", NEW."invited_by_id", NEW."job_title", NEW."membership_id", NEW."name", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sent_at", NEW."settled_at", NEW."stage", NEW."starts_on", NEW."trust_id"); RETURN NULL;',
                                    hash="c4df2406e4fd2547fb3630159b650a05e76e4b86",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_6b364",
                                    table="schools_invitation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_invitationevent" ("asked_at", "created_at", "email", "ends_on", "expires_at", "id", "invited_by_id", "job_title", "membership_id", "name", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at", "settled_at", "stage", "starts_on", "trust_id") VALUES (OLD."asked_at", OLD."created_at", OLD."email", OLD."ends_on", OLD."expires_at", OLD."id", OLD."invited_by_id", OLD."job_title", OLD."membership_id", OLD."name", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."sent_at", OLD."settled_at", OLD."stage", OLD."starts_on", OLD."trust_id"); RETURN NULL;',
                                    hash="40330d1c9bba54a09120e432e6c5f485b6df5297",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_0d11c",
                                    table="schools_invitation",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RoleHeld",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("trust_lead", "Partnership Lead"),
                                    ("central_team", "Central team"),
                                    ("school_leader", "School leader"),
                                    ("staff_member", "Staff member"),
                                    ("trustee", "Trustee"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("is_head", models.BooleanField(default=False)),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        (
                            "membership",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="roles",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "school",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="roles",
                                to="schools.school",
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "roles held",
                        "indexes": [
                            models.Index(fields=["trust", "membership"], name="roles_of_a_membership"),
                            models.Index(fields=["trust", "school"], name="roles_at_a_school"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("role__in", ("school_leader", "staff_member")), ("school__isnull", False)),
                                    models.Q(models.Q(("role__in", ("school_leader", "staff_member")), _negated=True), ("school", None)),
                                    _connector="OR",
                                ),
                                name="school_roles_name_a_school_and_others_none",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("is_head", False), ("role", "school_leader"), _connector="OR"),
                                name="only_a_school_leader_is_a_head",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("ends_on", None), ("ends_on__gte", models.F("starts_on")), _connector="OR"),
                                name="a_role_ends_after_it_starts",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_roleheldevent" ("ends_on", "id", "is_head", "membership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "school_id", "starts_on", "trust_id") VALUES (NEW."ends_on", NEW."id", NEW."is_head", NEW."membership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."role", NEW."school_id", NEW."starts_on", NEW."trust_id"); RETURN NULL;',
                                    hash="4408636af3278e54c84501d3a8de8d5025f90887",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_7bd1a",
                                    table="schools_roleheld",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "schools_roleheldevent" ("ends_on", "id", "is_head", "membership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "school_id", "starts_on", "trust_id") VALUES (NEW."ends_on", NEW."id", NEW."is_head", NEW."membership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."role", NEW."school_id", NEW."starts_on", NEW."trust_id"); RETURN NULL;',
                                    hash="a8bd77da7c1168b3694431d6e28bda40665be4f2",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_80cca",
                                    table="schools_roleheld",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_roleheldevent" ("ends_on", "id", "is_head", "membership_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "school_id", "starts_on", "trust_id") VALUES (OLD."ends_on", OLD."id", OLD."is_head", OLD."membership_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."role", OLD."school_id", OLD."starts_on", OLD."trust_id"); RETURN NULL;',
                                    hash="3d707efa1d429cd9d269a82bcc205b7118b7e37f",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_95628",
                                    table="schools_roleheld",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Continuation",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("since", models.DateField(blank=True, null=True)),
                        (
                            "earlier",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="carried_on_as",
                                to="schools.school",
                            ),
                        ),
                        (
                            "later",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="carries_on",
                                to="schools.school",
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "earlier"], name="what_a_school_carried_on_as")],
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "later", "earlier"), name="a_school_carries_on_another_once"),
                            models.CheckConstraint(
                                condition=models.Q(("earlier", models.F("later")), _negated=True), name="a_school_does_not_carry_on_itself"
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_continuationevent" ("earlier_id", "id", "later_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "trust_id") VALUES (NEW."earlier_id", NEW."id", NEW."later_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."since", NEW."trust_id"); RETURN NULL;',
                                    hash="c6f4f02fbf95893f7b683c65b3558d55d05da8cd",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_caf49",
                                    table="schools_continuation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "schools_continuationevent" ("earlier_id", "id", "later_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "trust_id") VALUES (NEW."earlier_id", NEW."id", NEW."later_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."since", NEW."trust_id"); RETURN NULL;',
                                    hash="a6f1875d8347d57e258a34b424a6830096908fe2",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_e2389",
                                    table="schools_continuation",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_continuationevent" ("earlier_id", "id", "later_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "since", "trust_id") VALUES (OLD."earlier_id", OLD."id", OLD."later_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."since", OLD."trust_id"); RETURN NULL;',
                                    hash="1ca620e0e79a57ffdf0d62a381d09d88d7019799",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_f157c",
                                    table="schools_continuation",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TrainingRecord",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("peer_reviewer", "Peer Reviewer"),
                                    ("lead_reviewer", "Lead Reviewer"),
                                    ("improvement_champion", "Improvement Champion"),
                                ],
                                max_length=24,
                            ),
                        ),
                        ("trained_on", models.DateField()),
                        ("refresher_due_on", models.DateField()),
                        ("trainer_name", models.CharField(blank=True, max_length=150)),
                        ("trainer_organisation", models.CharField(blank=True, max_length=150)),
                        ("note", models.TextField(blank=True, max_length=1000)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        ("removed_because", models.CharField(blank=True, max_length=300)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "membership",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="trainings",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "trainer",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(fields=["trust", "refresher_due_on"], name="trainings_by_refresher"),
                            models.Index(fields=["trust", "trainer"], name="trainings_by_trainer"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("removed_at", None)),
                                fields=("trust", "membership", "kind", "trained_on"),
                                name="a_training_of_a_day_is_recorded_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("trainer__isnull", False), ("trainer_name", ""), ("trainer_organisation", "")),
                                    models.Q(
                                        ("trainer", None),
                                        models.Q(("trainer_name", ""), _negated=True),
                                        models.Q(("trainer_organisation", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_trainer_is_a_member_or_from_outside",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("trainer", None), models.Q(("trainer", models.F("membership")), _negated=True), _connector="OR"
                                ),
                                name="nobody_trains_themselves",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("refresher_due_on__gt", models.F("trained_on"))),
                                name="a_refresher_comes_after_the_training",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("removed_at", None), ("removed_because", "")),
                                    models.Q(("removed_at__isnull", False), models.Q(("removed_because", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="a_removed_training_says_why",
                            ),
                        ],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="insert_insert",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_trainingrecordevent" ("id", "kind", "membership_id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "refresher_due_on", "removed_at", "removed_because", "trained_on", "trainer_id", "trainer_name", "trainer_organisation", "trust_id", "version") VALUES (NEW."id", NEW."kind", NEW."membership_id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."refresher_due_on", NEW."removed_at", NEW."removed_because", NEW."trained_on", NEW."trainer_id", NEW."trainer_name", NEW."trainer_organisation", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="f4be7d343644e54ca09517c4fdb0dd3f8c1af56a",
                                    operation="INSERT",
                                    pgid="pgtrigger_insert_insert_eabc1",
                                    table="schools_trainingrecord",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="update_update",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                                    func='INSERT INTO "schools_trainingrecordevent" ("id", "kind", "membership_id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "refresher_due_on", "removed_at", "removed_because", "trained_on", "trainer_id", "trainer_name", "trainer_organisation", "trust_id", "version") VALUES (NEW."id", NEW."kind", NEW."membership_id", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."refresher_due_on", NEW."removed_at", NEW."removed_because", NEW."trained_on", NEW."trainer_id", NEW."trainer_name", NEW."trainer_organisation", NEW."trust_id", NEW."version"); RETURN NULL;',
                                    hash="3116885e100e8a1f127f026d86ef810212073454",
                                    operation="UPDATE",
                                    pgid="pgtrigger_update_update_27a05",
                                    table="schools_trainingrecord",
                                    when="AFTER",
                                ),
                            ),
                            pgtrigger.compiler.Trigger(
                                name="delete_delete",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func='INSERT INTO "schools_trainingrecordevent" ("id", "kind", "membership_id", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "refresher_due_on", "removed_at", "removed_because", "trained_on", "trainer_id", "trainer_name", "trainer_organisation", "trust_id", "version") VALUES (OLD."id", OLD."kind", OLD."membership_id", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."refresher_due_on", OLD."removed_at", OLD."removed_because", OLD."trained_on", OLD."trainer_id", OLD."trainer_name", OLD."trainer_organisation", OLD."trust_id", OLD."version"); RETURN NULL;',
                                    hash="feb8673631f5dae972acc4c71203492f026cc5bc",
                                    operation="DELETE",
                                    pgid="pgtrigger_delete_delete_32325",
                                    table="schools_trainingrecord",
                                    when="AFTER",
                                ),
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SignInPolicyEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "second_step",
                            models.CharField(
                                choices=[
                                    ("oversight", "Everyone who sees across schools: leads of the programme, central team, trustees"),
                                    ("everyone", "Everyone"),
                                    ("nobody", "Nobody; each person may still choose it"),
                                ],
                                default="oversight",
                                max_length=12,
                            ),
                        ),
                        (
                            "domains",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=253), blank=True, default=list, size=None
                            ),
                        ),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="schools.signinpolicy",
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_constraint=False,
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="signinpolicy_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="fef53719d1276b66968bf90c4664c44f0a72f5e6",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_238ef",
                                    table="schools_signinpolicyevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SetUpEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("confirmed_at", models.DateTimeField()),
                        (
                            "settled_urns",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.IntegerField(), blank=True, default=list, size=None
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="schools.setup",
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_constraint=False,
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="setup_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="61683012ba60de7204014492e993d68f0ea9620f",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_4b2df",
                                    table="schools_setupevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SchoolEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=200)),
                        ("urn", models.IntegerField(blank=True, null=True)),
                        ("group_uid", models.IntegerField(blank=True, null=True)),
                        ("phase", models.CharField(blank=True, max_length=60)),
                        ("low_age", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("high_age", models.PositiveSmallIntegerField(blank=True, null=True)),
                        ("pupils", models.PositiveIntegerField(blank=True, null=True)),
                        ("free_meals", models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True)),
                        ("region", models.CharField(blank=True, max_length=60)),
                        ("local_authority", models.CharField(blank=True, max_length=100)),
                        ("town", models.CharField(blank=True, max_length=100)),
                        ("postcode", models.CharField(blank=True, max_length=10)),
                        ("easting", models.PositiveIntegerField(blank=True, null=True)),
                        ("northing", models.PositiveIntegerField(blank=True, null=True)),
                        ("joined_on", models.DateField(blank=True, null=True)),
                        ("left_on", models.DateField(blank=True, null=True)),
                        ("register_facts", models.JSONField(blank=True, default=dict)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="schools.school",
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_constraint=False,
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="school_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="18517fda950e40fef3bb5ccd6588e3a5c0103593",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_42402",
                                    table="schools_schoolevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RoleOffered",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("trust_lead", "Partnership Lead"),
                                    ("central_team", "Central team"),
                                    ("school_leader", "School leader"),
                                    ("staff_member", "Staff member"),
                                    ("trustee", "Trustee"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("is_head", models.BooleanField(default=False)),
                        (
                            "invitation",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="roles",
                                to="schools.invitation",
                            ),
                        ),
                        (
                            "school",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.school",
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "roles offered",
                        "indexes": [
                            models.Index(fields=["trust", "invitation"], name="roles_of_an_invitation"),
                            models.Index(fields=["trust", "school"], name="roles_offered_at_a_school"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("role__in", ("school_leader", "staff_member")), ("school__isnull", False)),
                                    models.Q(models.Q(("role__in", ("school_leader", "staff_member")), _negated=True), ("school", None)),
                                    _connector="OR",
                                ),
                                name="school_roles_offered_name_a_school",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("is_head", False), ("role", "school_leader"), _connector="OR"),
                                name="only_a_school_leader_is_offered_head",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RoleLabelEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "code",
                            models.CharField(
                                choices=[
                                    ("trust_lead", "Partnership Lead"),
                                    ("central_team", "Central team"),
                                    ("school_leader", "School leader"),
                                    ("staff_member", "Staff member"),
                                    ("trustee", "Trustee"),
                                    ("peer_reviewer", "Peer Reviewer"),
                                    ("lead_reviewer", "Lead Reviewer"),
                                    ("improvement_champion", "Improvement Champion"),
                                ],
                                max_length=24,
                            ),
                        ),
                        ("label", models.CharField(max_length=40)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="schools.rolelabel",
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_constraint=False,
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="rolelabel_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="0018037b267edfa1c075f0452046ea11b56ba4de",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_6cfb4",
                                    table="schools_rolelabelevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RoleHeldEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("trust_lead", "Partnership Lead"),
                                    ("central_team", "Central team"),
                                    ("school_leader", "School leader"),
                                    ("staff_member", "Staff member"),
                                    ("trustee", "Trustee"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("is_head", models.BooleanField(default=False)),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        (
                            "membership",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="schools.roleheld",
                            ),
                        ),
                        (
                            "school",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.school",
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_constraint=False,
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="roleheld_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="c3a1f3a98206927ce96f4bfd2fde588a515175a2",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_1e035",
                                    table="schools_roleheldevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PeopleImport",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("file_name", models.CharField(max_length=120)),
                        ("lines", models.JSONField(default=list)),
                        ("passed_over", models.JSONField(default=list)),
                        (
                            "stage",
                            models.CharField(
                                choices=[("read", "Read, not imported"), ("imported", "Imported"), ("cleared", "Cleared")],
                                default="read",
                                max_length=10,
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("expires_at", models.DateTimeField()),
                        ("imported_at", models.DateTimeField(blank=True, null=True)),
                        ("imported_count", models.PositiveIntegerField(default=0)),
                        (
                            "uploaded_by",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "uploaded_by"], name="imports_of_a_member")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("imported_at__isnull", False), ("stage", "imported")),
                                    models.Q(models.Q(("stage", "imported"), _negated=True), ("imported_at", None)),
                                    _connector="OR",
                                ),
                                name="an_import_says_when_it_was_imported",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("stage", "read"), models.Q(("lines", []), ("passed_over", [])), _connector="OR"),
                                name="cells_are_kept_until_imported_or_cleared",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Notice",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("sentence", models.CharField(max_length=300)),
                        ("url", models.CharField(blank=True, max_length=300)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("read_at", models.DateTimeField(blank=True, null=True)),
                        ("mailed_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "membership",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notices",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [models.Index(fields=["trust", "membership", "-created_at"], name="notices_of_a_member")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("url", ""),
                                    models.Q(("url__startswith", "/"), models.Q(("url__startswith", "//"), _negated=True)),
                                    _connector="OR",
                                ),
                                name="a_notice_leads_to_a_page_of_ours",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MembershipEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("job_title", models.CharField(blank=True, max_length=120)),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        ("left_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_constraint=False,
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="membership_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="2cb52c4ad6c241fd881f80e7cfe84d9662bc4b34",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_e5cd0",
                                    table="schools_membershipevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LetterWish",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        (
                            "often",
                            models.CharField(
                                choices=[
                                    ("daily", "One letter a day, when there is something new"),
                                    ("at_once", "A letter for each, at once"),
                                    ("never", "No letters: I look here"),
                                ],
                                default="daily",
                                max_length=8,
                            ),
                        ),
                        (
                            "membership",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [models.UniqueConstraint(fields=("trust", "membership"), name="a_member_has_one_wish_for_letters")],
                    },
                ),
                migrations.CreateModel(
                    name="LetterSent",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("key", models.CharField(max_length=100)),
                        ("address", models.EmailField(max_length=254)),
                        ("subject", models.CharField(max_length=200)),
                        ("sent_at", models.DateTimeField(auto_now_add=True)),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name_plural": "letters sent",
                        "constraints": [models.UniqueConstraint(fields=("trust", "key"), name="a_letter_is_sent_once")],
                    },
                ),
                migrations.CreateModel(
                    name="InvitationEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("email", models.EmailField(max_length=254)),
                        ("name", models.CharField(max_length=150)),
                        ("job_title", models.CharField(blank=True, max_length=120)),
                        ("note", models.TextField(blank=True, max_length=1000)),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField(blank=True, null=True)),
                        (
                            "stage",
                            models.CharField(
                                choices=[("open", "Invited"), ("accepted", "Accepted"), ("withdrawn", "Withdrawn")],
                                default="open",
                                max_length=10,
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("sent_at", models.DateTimeField()),
                        ("expires_at", models.DateTimeField()),
                        ("asked_at", models.DateTimeField(blank=True, null=True)),
                        ("settled_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="schools.invitation",
                            ),
                        ),
                        (
                            "invited_by",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "membership",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_constraint=False,
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="invitation_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="ebbbc7024a7ff7a4cb88011389f38fff08721cf2",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_a7582",
                                    table="schools_invitationevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ContinuationEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        ("since", models.DateField(blank=True, null=True)),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="schools.continuation",
                            ),
                        ),
                        (
                            "earlier",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.school",
                            ),
                        ),
                        (
                            "later",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.school",
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_constraint=False,
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="continuation_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="e96abe5c5252f3923374ae593c4a53185fb8d750",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_02f2d",
                                    table="schools_continuationevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TrainingRecordEvent",
                    fields=[
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                        ("pgh_context", pghistory.utils.JSONField(null=True)),
                        ("pgh_context_id", models.UUIDField(null=True)),
                        ("id", models.BigIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("peer_reviewer", "Peer Reviewer"),
                                    ("lead_reviewer", "Lead Reviewer"),
                                    ("improvement_champion", "Improvement Champion"),
                                ],
                                max_length=24,
                            ),
                        ),
                        ("trained_on", models.DateField()),
                        ("refresher_due_on", models.DateField()),
                        ("trainer_name", models.CharField(blank=True, max_length=150)),
                        ("trainer_organisation", models.CharField(blank=True, max_length=150)),
                        ("note", models.TextField(blank=True, max_length=1000)),
                        ("removed_at", models.DateTimeField(blank=True, null=True)),
                        ("removed_because", models.CharField(blank=True, max_length=300)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "membership",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="history",
                                to="schools.trainingrecord",
                            ),
                        ),
                        (
                            "trainer",
                            schools.tenancy.models.OwnedForeignKey(
                                blank=True,
                                db_constraint=False,
                                db_index=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.membership",
                            ),
                        ),
                        (
                            "trust",
                            schools.tenancy.models.TrustForeignKey(
                                db_constraint=False,
                                db_index=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="schools.trust",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [models.Index(fields=["trust", "pgh_obj", "-pgh_id"], name="trainingrecord_versions")],
                        "triggers": [
                            pgtrigger.compiler.Trigger(
                                name="append_only",
                                sql=pgtrigger.compiler.UpsertTriggerSql(
                                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                                    hash="84499b0fed4fd7e38afd580dfb7e7b87025e3dd9",
                                    operation="UPDATE OR DELETE",
                                    pgid="pgtrigger_append_only_fb5a8",
                                    table="schools_trainingrecordevent",
                                    when="BEFORE",
                                ),
                            )
                        ],
                    },
                ),
            ]
        ),
        schools.tenancy.operations.InstallTriggers(
            name="TrainingRecordEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="TrainingRecord",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="SignInPolicyEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="SignInPolicy",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="SetUpEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="SetUp",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="SchoolEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="School",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="RoleLabelEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="RoleLabel",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="RoleHeldEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="RoleHeld",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="MembershipEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Membership",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="InvitationEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Invitation",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="ContinuationEvent",
        ),
        schools.tenancy.operations.InstallTriggers(
            name="Continuation",
        ),
        schools.tenancy.operations.Wall(
            name="School",
        ),
        schools.tenancy.operations.Wall(
            name="SchoolEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="Membership",
            own_rows_by="person_id",
        ),
        schools.tenancy.operations.Wall(
            name="MembershipEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="RoleHeld",
        ),
        schools.tenancy.operations.Wall(
            name="RoleHeldEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="Invitation",
        ),
        schools.tenancy.operations.Wall(
            name="InvitationEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="RoleOffered",
        ),
        schools.tenancy.operations.Wall(
            name="PeopleImport",
        ),
        schools.tenancy.operations.Wall(
            name="Continuation",
        ),
        schools.tenancy.operations.Wall(
            name="ContinuationEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="SetUp",
        ),
        schools.tenancy.operations.Wall(
            name="SetUpEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="RoleLabel",
        ),
        schools.tenancy.operations.Wall(
            name="RoleLabelEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="SignInPolicy",
        ),
        schools.tenancy.operations.Wall(
            name="SignInPolicyEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="LetterSent",
        ),
        schools.tenancy.operations.Wall(
            name="Notice",
        ),
        schools.tenancy.operations.Wall(
            name="TrainingRecord",
        ),
        schools.tenancy.operations.Wall(
            name="TrainingRecordEvent",
            history=True,
        ),
        schools.tenancy.operations.Wall(
            name="LetterWish",
        ),
    ]
