"""shell: what surrounds the content of every page: one template, one view, no columns.

Words: environment (one of five looks), audience (who sees this page), section (the current
entry of the navigation). A view tells them by attributes of these names, or the class of the
thing it shows, or of what the thing stands in; else the page is of the public site.
Rules: Plone's slots and names stay; what costs more than it gives is hidden in viewlets.xml;
what Plone computes anew on every page although it never changes is kept.
Door: none, nobody may import site; rooms add links by ``base.interfaces.INavigation``.
"""
