"""News counts the workers that have begun on it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("schools", "0010_letters_as_often_as_wished"),
    ]

    operations = [
        migrations.AddField(
            model_name="news",
            name="begun",
            field=models.PositiveSmallIntegerField(default=0),
        ),
    ]
