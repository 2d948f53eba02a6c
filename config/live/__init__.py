"""The live process: tells screens of workshops that something changed. It knows no database and no Django app."""
