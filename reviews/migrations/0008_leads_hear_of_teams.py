from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reviews", "0007_people_are_reminded"),
    ]

    operations = [
        migrations.AlterField(
            model_name="reminder",
            name="kind",
            field=models.CharField(
                choices=[
                    ("ahead", "A date that comes"),
                    ("passed", "A date that has passed"),
                    ("team", "Something against somebody on a team"),
                    ("still", "Reviews in which nothing moves"),
                ],
                max_length=6,
            ),
        ),
    ]
