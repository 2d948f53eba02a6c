#!/usr/bin/env python
"""The door for commands: in development it brings this checkout's servers along."""

import os
import sys

from django.core.management import execute_from_command_line

from config.launch.commands import servers_for

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    with servers_for(sys.argv):
        execute_from_command_line(sys.argv)
