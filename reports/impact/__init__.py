"""The annual impact report: prepared from a year's figures, checked, released to trustees, followed by new versions."""
