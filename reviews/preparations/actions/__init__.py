"""The only place where preparations, programmes, letters of assurance and day templates change."""
