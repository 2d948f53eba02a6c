"""What every page stands on: answers, refusals, tables, navigation, next steps. It knows no noun."""
