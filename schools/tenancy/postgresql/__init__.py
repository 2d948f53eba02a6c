"""Django's PostgreSQL backend, which also says at every BEGIN in which trust the transaction stands."""
