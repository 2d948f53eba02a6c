from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0001_documents"),
    ]

    operations = [
        migrations.AddField(model_name="document", name="pages", field=models.PositiveSmallIntegerField(default=0)),
        migrations.AddField(model_name="document", name="touched_at", field=models.DateTimeField(blank=True, null=True)),
        migrations.AddField(model_name="document", name="tries", field=models.PositiveSmallIntegerField(default=0)),
    ]
