"""What is decided about evidence without looking anything up. Plain values in, plain values out."""
