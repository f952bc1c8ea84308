from AccessControl import Unauthorized
from etwinning.projects.interfaces import IProjects
from etwinning.projects.setup import MakeFolder
from plone import api

import pytest


def test_the_folder_is_there_and_unordered(site):
    folder = site["projects"]
    assert IProjects.providedBy(folder)
    assert folder.getOrdering().__class__.__name__ == "UnorderedOrdering"


def test_making_it_again_changes_nothing(site):
    before = site["projects"]
    MakeFolder()()
    assert site["projects"].aq_base is before.aq_base


def test_nobody_adds_a_project_by_the_stock_door(site):
    roles = ["Manager", "Teacher", "Site Administrator"]
    with api.env.adopt_roles(roles), pytest.raises(Unauthorized):
        api.content.create(site["projects"], "etwinning.projects.project", "p")
