"""How the register's files are read: cells to values, rows with their problems, words to be found by."""
