"""Who is invited to a workshop, and each closing of it, of which documents are made."""

import django.db.models.deletion
from django.db import migrations, models

import schools.tenancy.models
import schools.tenancy.operations


class Migration(migrations.Migration):
    dependencies = [
        ("schools", "0001_initial"),
        ("workshops", "0004_impact_passages"),
    ]

    operations = [
        migrations.CreateModel(
            name="Invite",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("invited_at", models.DateTimeField()),
                ("sent", models.PositiveSmallIntegerField(default=0)),
                (
                    "membership",
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
                        db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="schools.trust"
                    ),
                ),
                (
                    "workshop",
                    schools.tenancy.models.OwnedForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="invites",
                        to="workshops.workshop",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("trust", "workshop", "membership"), name="a_person_is_invited_to_a_workshop_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="WorkshopRecord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField()),
                ("closed_at", models.DateTimeField()),
                ("because", models.CharField(blank=True, max_length=300)),
                (
                    "trust",
                    schools.tenancy.models.TrustForeignKey(
                        db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="schools.trust"
                    ),
                ),
                (
                    "workshop",
                    schools.tenancy.models.OwnedForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="records",
                        to="workshops.workshop",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("trust", "workshop", "number"), name="records_of_a_workshop_are_numbered"),
                    models.UniqueConstraint(fields=("trust", "workshop", "closed_at"), name="a_closing_is_kept_once"),
                ],
            },
        ),
        schools.tenancy.operations.Wall(name="Invite"),
        schools.tenancy.operations.Wall(name="WorkshopRecord"),
    ]
