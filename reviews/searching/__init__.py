"""Searching what is written about reviews: only what the reader may open is looked at, counted or shown. It changes nothing."""
