Both founders write the same draft: it saves itself, shows who changed what, and when two people change the same words both see both texts.
