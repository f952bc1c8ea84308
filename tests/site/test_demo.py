"""The texts of the demo are such as people could have typed."""

from etwinning.projects.editing import check_values
from etwinning.site.demo.projects import _values
from etwinning.site.demo.texts import text

import pytest


@pytest.mark.parametrize("told", text("projects"), ids=lambda told: told["title"])
def test_each_project_fits_the_form(site, told):
    check_values(_values(told))
