"""The national register of schools, trusts and their predecessors: public data, global, read from the register's own files.

Contains public sector information licensed under the Open Government Licence v3.0.
"""
