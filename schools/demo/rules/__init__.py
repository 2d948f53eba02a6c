"""Who and what there is in the demo, as plain values: nothing here knows Django, so that whoever starts the demo can read it at once."""
