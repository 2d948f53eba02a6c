"""Batches of documents; and a document keeps its file while it is made anew."""

import django.db.models.deletion
from django.db import migrations, models

import schools.tenancy.models
import schools.tenancy.operations


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0004_documents_of_impact_reports"),
        ("schools", "0002_looks"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="document",
            name="a_document_is_ready_iff_it_has_a_file",
        ),
        migrations.AddConstraint(
            model_name="document",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        models.Q(("stage", "failed"), _negated=True),
                        models.Q(("file", ""), _negated=True),
                        ("ready_at__isnull", False),
                    ),
                    models.Q(models.Q(("stage", "ready"), _negated=True), ("file", ""), ("ready_at", None)),
                    _connector="OR",
                ),
                name="a_ready_document_has_a_file_and_a_failed_one_has_none",
            ),
        ),
        schools.tenancy.operations.CreateTables(
            models=[
                migrations.CreateModel(
                    name="Batch",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("cycle", "Review reports of a cycle"), ("year", "Documents of a year's impact report")],
                                max_length=5,
                            ),
                        ),
                        ("subject_id", models.BigIntegerField()),
                        (
                            "stage",
                            models.CharField(
                                choices=[("running", "Being made"), ("stopped", "Stopped"), ("finished", "Finished")],
                                default="running",
                                max_length=8,
                            ),
                        ),
                        ("is_anew", models.BooleanField(default=False)),
                        ("asked_at", models.DateTimeField()),
                        ("ended_at", models.DateTimeField(blank=True, null=True)),
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
                        "indexes": [models.Index(fields=["trust", "kind", "subject_id", "-id"], name="newest_batches")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("stage", "running")),
                                fields=("trust", "kind", "subject_id"),
                                name="one_batch_of_a_kind_runs_at_a_time",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("ended_at", None), ("stage", "running")),
                                    models.Q(models.Q(("stage", "running"), _negated=True), ("ended_at__isnull", False)),
                                    _connector="OR",
                                ),
                                name="a_batch_runs_iff_it_has_no_end",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BatchItem",
                    fields=[
                        ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("review_report", "Peer review report"),
                                    ("workshop_record", "Record of a workshop"),
                                    ("impact_report", "Impact report"),
                                    ("impact_summary", "Summary of an impact report"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("subject_id", models.BigIntegerField()),
                        ("name", models.CharField(max_length=300)),
                        ("file_name", models.CharField(max_length=200)),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("waiting", "Not asked for yet"),
                                    ("asked", "Asked for"),
                                    ("done", "Ready"),
                                    ("failed", "Failed"),
                                ],
                                default="waiting",
                                max_length=7,
                            ),
                        ),
                        ("failure", models.CharField(blank=True, max_length=500)),
                        (
                            "batch",
                            schools.tenancy.models.OwnedForeignKey(
                                db_constraint=False,
                                db_index=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="items",
                                to="reports.batch",
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
                            models.Index(
                                condition=models.Q(("stage", "asked")),
                                fields=["trust", "kind", "subject_id"],
                                name="items_on_their_way",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("trust", "batch", "kind", "subject_id"), name="a_batch_has_each_document_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("stage", "failed"), models.Q(("failure", ""), _negated=True)),
                                    models.Q(models.Q(("stage", "failed"), _negated=True), ("failure", "")),
                                    _connector="OR",
                                ),
                                name="a_failed_item_says_why",
                            ),
                        ],
                    },
                ),
            ],
        ),
        schools.tenancy.operations.Wall(name="Batch"),
        schools.tenancy.operations.Wall(name="BatchItem"),
    ]
