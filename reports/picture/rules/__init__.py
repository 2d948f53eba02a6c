"""Pure: which facts a picture is made of, and what it adds to the chapters of a year."""
