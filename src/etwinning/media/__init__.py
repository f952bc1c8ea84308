"""media: what people upload, made harmless before it is kept.

Words: picture (JPEG, PNG, GIF or WebP, told by its content, never by its name), clean (decoded
and written anew: no place, no camera, no comment, nothing behind the picture), kind (what a file
is, told by its content), house (from where films may be linked), room (bytes that the files of a
place may take), licence (of the Creative Commons list).
Door: ``clean_image``, ``clean_file``, ``video_of``, ``check_room``, ``take_room``, ``meter``,
``LICENCES``. Tells nothing; hears nothing; keeps how much room each place has taken.
"""
