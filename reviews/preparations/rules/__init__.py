"""The day template, the times of a programme, and what a visit still lacks; no Django, no clock, no database."""
