"""Who is in a room without a device is told apart, so that the champion knows for whom to write."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("workshops", "0001_initial")]

    operations = [
        migrations.AddField(model_name="participant", name="has_device", field=models.BooleanField(default=True)),
    ]
