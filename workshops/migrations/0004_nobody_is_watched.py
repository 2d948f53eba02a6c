"""When somebody in a room last did something is kept no more: nothing was made of it, and it could have told who wrote a card."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("workshops", "0003_what_a_workshop_proposes")]
    operations = [migrations.RemoveField(model_name="participant", name="seen_at")]
