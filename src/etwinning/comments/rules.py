"""Which comments a reader sees, whose names are told."""

WRITABLE = ("pending", "visible")  # states in which authors change their words


def may_read(*, inside: bool, moderates: bool, by_pupil: bool, is_open: bool) -> bool:
    """Tell whether somebody who sees the thing reads a comment that is shown.

    :param inside: the reader belongs to where the thing stands.
    :param moderates: the reader is a moderator of it.
    :param by_pupil: a pupil wrote it: never read outside.
    :param is_open: it was written while the thing was open to such readers.
    """
    return inside or moderates or (is_open and not by_pupil)


def may_name(*, reader_inside: bool, reader_pupil: bool, author_inside: bool) -> bool:
    """Tell whether a reader is told the author's name.

    Names are for those who belong; pupils learn no name of a teacher from elsewhere.
    """
    return reader_inside and (author_inside or not reader_pupil)
