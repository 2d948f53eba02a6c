"""Writes what is made up: the demo's scenes, training long ago, and trusts by the hundred."""

from schools.demo.actions.making import make_demo

__all__ = ["make_demo"]
