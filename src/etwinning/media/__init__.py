"""media: what people upload, made harmless before it is kept.

Words: picture (JPEG, PNG, GIF or WebP, told by its content, never by its name), clean (decoded
and written anew: no place, no camera, no comment, nothing behind the picture).
Door: ``clean_image``. Tells nothing; hears nothing; keeps nothing.
"""
