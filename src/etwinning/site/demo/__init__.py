"""demo: a believable site, built with the house's own verbs from texts and a seed.

``countries.json`` names the countries, towns and school names; ``projects.json`` the projects with
their texts in the languages of their founders; people's names come from Faker, seeded, so that
every demo site is the same.
"""
