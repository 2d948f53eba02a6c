from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reviews", "0001_cycle_of_reviews"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="enquiryquestion",
            name="a_question_has_its_place",
        ),
        migrations.AddConstraint(
            model_name="enquiryquestion",
            constraint=models.UniqueConstraint(
                fields=["trust", "review", "position"], name="a_question_has_its_place", deferrable=models.Deferrable.DEFERRED
            ),
        ),
    ]
