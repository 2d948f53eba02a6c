"""The only place where action plans change."""
