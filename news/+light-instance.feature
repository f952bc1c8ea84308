An instance needs about 60 MB less: what draws PDFs is loaded when the first one is asked for.
