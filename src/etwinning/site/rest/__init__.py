"""rest: Plone's own services, without what they tell to whom it is no business.

plone.restapi trusts that whoever reaches a thing may know its parent, its relations, its authors
and all of its metadata; and that who may change a thing may change every field of it.
Source: security.md L1, L2, L4, L14 and section 2.
"""
