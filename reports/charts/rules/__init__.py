"""Pure: a table of figures in, a drawing out."""
