"""Titles of the permissions of this room."""

CHECK_PAPER = "etwinning.papers: Check paper"
