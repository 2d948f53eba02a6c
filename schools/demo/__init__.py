"""Made-up trusts, schools and people to try the product out with: the same every time, but for the days, which follow today."""
