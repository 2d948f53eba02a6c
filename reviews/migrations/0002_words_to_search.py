"""Gives every long text about a review a column of its words, kept by the database. Models do not know it: only a search asks for it.

No index of words: row-level security lets nothing but the wall's own condition and leakproof operators into an index scan, and `@@` is
not leakproof. A search goes by (trust_id, review_id), whose indexes are there, through the rows that its reader may open.
"""

from django.db import migrations

TABLES = (
    "reviews_selfreviewpassage",
    "reviews_enquiryquestion",
    "reviews_preparationpassage",
    "reviews_evidencenote",
    "reviews_finding",
    "reviews_reportsection",
)


class Migration(migrations.Migration):
    replaces = [("reviews", "0005_words_to_search")]

    dependencies = [
        ("reviews", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL(
            sql=f"""ALTER TABLE "{table}" ADD COLUMN words tsvector GENERATED ALWAYS AS (to_tsvector('english', text)) STORED""",
            reverse_sql=f"""ALTER TABLE "{table}" DROP COLUMN words""",
        )
        for table in TABLES
    ]
