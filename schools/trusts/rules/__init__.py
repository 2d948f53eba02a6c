"""What differs between register and list, how far schools are apart, how two edits become one, how a trust's address is made."""
