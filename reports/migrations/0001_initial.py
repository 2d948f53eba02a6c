"""Documents in the making.

One migration instead of many: triggers, indexes and constraints stand in the models' options, so that an empty database is made
in seconds. `replaces` names what it took the place of, so that an installation that ran those goes on.
"""

import django.db.models.deletion
from django.db import migrations, models

import schools.tenancy.models
import schools.tenancy.operations


class Migration(migrations.Migration):
    replaces = [("reports", "0001_documents"), ("reports", "0002_documents_in_the_making")]

    initial = True

    dependencies = [
        ("schools", "0001_initial"),
    ]

    operations = [
        schools.tenancy.operations.CreateTables(
            [
                migrations.CreateModel(
                    name="Document",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        ("kind", models.CharField(choices=[("review_report", "Peer review report")], max_length=20)),
                        ("subject_id", models.BigIntegerField()),
                        (
                            "stage",
                            models.CharField(
                                choices=[("queued", "Waiting"), ("rendering", "Being made"), ("ready", "Ready"), ("failed", "Failed")],
                                default="queued",
                                max_length=10,
                            ),
                        ),
                        ("done", models.PositiveSmallIntegerField(default=0)),
                        ("total", models.PositiveSmallIntegerField(default=0)),
                        ("tries", models.PositiveSmallIntegerField(default=0)),
                        ("touched_at", models.DateTimeField(blank=True, null=True)),
                        ("failure", models.CharField(blank=True, max_length=500)),
                        ("file", models.FileField(blank=True, max_length=200, upload_to="")),
                        ("pages", models.PositiveSmallIntegerField(default=0)),
                        ("size", models.PositiveIntegerField(default=0)),
                        ("sha256", models.CharField(blank=True, max_length=64)),
                        ("asked_at", models.DateTimeField()),
                        ("ready_at", models.DateTimeField(blank=True, null=True)),
                        (
                            "asked_by",
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
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "kind", "subject_id"), name="a_document_is_made_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stage", "ready"), models.Q(("file", ""), _negated=True), ("ready_at__isnull", False)),
                                    models.Q(models.Q(("stage", "ready"), _negated=True), ("file", ""), ("ready_at", None)),
                                    _connector="OR",
                                ),
                                name="a_document_is_ready_iff_it_has_a_file",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stage", "failed"), models.Q(("failure", ""), _negated=True)),
                                    models.Q(("stage", "failed"), _negated=True),
                                    _connector="OR",
                                ),
                                name="a_failed_document_says_why",
                            ),
                        ],
                    },
                ),
            ]
        ),
        schools.tenancy.operations.Wall(
            name="Document",
        ),
    ]
