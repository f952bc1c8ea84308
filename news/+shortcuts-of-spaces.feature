Spaces, pages, journals and entries move by their own verbs only; Plone's stock workflow doors are shut.
