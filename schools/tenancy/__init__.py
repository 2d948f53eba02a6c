"""The wall between trusts: owned rows are reached inside `acting_in(trust)`, and the database finds nothing outside it."""
