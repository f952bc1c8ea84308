"""Robot keywords: read a paper that was downloaded."""

from pypdf import PdfReader

import re

ADDRESS = re.compile(r"https?://\S+/check/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")


class paper:
    """Keywords about PDF files."""

    ROBOT_LIBRARY_SCOPE = "GLOBAL"

    def address_on_the_paper(self, path: str) -> str:
        """Return the address of the check page that stands below the QR picture.

        :raises AssertionError: there is none, or the file is no PDF of one page.
        """
        (page,) = PdfReader(path).pages
        # a long address goes over two lines
        found = ADDRESS.search(page.extract_text().replace("\n", ""))
        if found is None:
            raise AssertionError("no address of a check page on the paper")
        return found.group()
