"""site: puts the rooms together into one Plone site.

Holds the distribution, the page shell and the theme, the front page, refusals, demo content.
Imports everything; nobody imports it.
"""
