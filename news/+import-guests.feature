An import shows to visitors and parents again what was shown to them, once that is ticked.
