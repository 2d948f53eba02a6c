"""Improvement Workshops, action plans, impact reviews and the practice that helped."""
