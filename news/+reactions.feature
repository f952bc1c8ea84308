Members say thanks, well done, funny or good idea to what others have written; nobody is told, only counts are shown.
