"""The documents of many reports at once: asked for, followed, stopped, gone on with, and taken along as one ZIP file."""
