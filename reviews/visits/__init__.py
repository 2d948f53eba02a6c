"""Gathering evidence on a visit: notes and photos from phones, also without a network; deleted when their time has come."""
