"""Impact reports and their summaries are documents, too."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0003_impact_reports"),
    ]

    operations = [
        migrations.AlterField(
            model_name="document",
            name="kind",
            field=models.CharField(
                choices=[
                    ("review_report", "Peer review report"),
                    ("workshop_record", "Record of a workshop"),
                    ("impact_report", "Impact report"),
                    ("impact_summary", "Summary of an impact report"),
                ],
                max_length=20,
            ),
        ),
    ]
