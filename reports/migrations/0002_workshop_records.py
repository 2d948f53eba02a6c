"""Records of workshops are documents, too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="document",
            name="kind",
            field=models.CharField(
                choices=[("review_report", "Peer review report"), ("workshop_record", "Record of a workshop")], max_length=20
            ),
        ),
    ]
