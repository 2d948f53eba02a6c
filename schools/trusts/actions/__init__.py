"""The deeds of setting a trust up: opening it, agreeing with the register, changing a school."""
