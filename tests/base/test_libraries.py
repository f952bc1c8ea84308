"""Heavy libraries wait until somebody needs them."""

from etwinning.base.libraries import Library

import pytest
import subprocess
import sys

HEAVY = ("weasyprint", "fontTools", "faker")
LOADED = """
import sys
import etwinning.papers.api
import etwinning.site.demo.build
print([name for name in sys.argv[1:] if name in sys.modules])
"""


def test_a_library_answers_as_the_module_does():
    assert Library("json").dumps({"a": 1}) == '{"a": 1}'
    with pytest.raises(AttributeError):
        Library("json").no_such_thing()


def test_rooms_are_no_libraries():
    with pytest.raises(ValueError, match="import it"):
        Library("etwinning.papers.api")


def test_an_instance_starts_without_what_draws_pdfs_and_invents_names():
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *HEAVY], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"
