"""The trust's picture on screen: a year in charts, narrowed by what the address asks, each number with its list."""
