"""Names of groups and what the catalog keeps."""

from etwinning.support.rules import duty_in
from etwinning.support.rules import group_of
from etwinning.support.rules import keywords

import pytest


@pytest.mark.parametrize(
    "words, group",
    [
        (("ES", "Validator"), "office:ES:Validator"),
        (("ES", "Validator", "Galicia"), "office:ES:Galicia:Validator"),
        (("BE-nl", "Auditor"), "office:BE-nl:Auditor"),
    ],
)
def test_a_group_is_named_after_office_region_and_duty(words, group):
    assert group_of(*words) == group
    code, duty, *region = words
    assert duty_in(group) == (code, region[0] if region else "", duty)


def test_a_region_cannot_pretend_to_be_more():
    assert group_of("ES", "Auditor", "x:Validator") == "office:ES:x Validator:Auditor"


@pytest.mark.parametrize("group", ["place:1:Founder", "office:ES", "office:a:b:c:d", "Reviewers"])
def test_other_groups_are_no_duties(group):
    assert duty_in(group) is None


def test_the_catalog_keeps_offices_and_regions():
    told = {("ES", "Galicia"), ("ES", "Murcia"), ("PL", "")}
    assert keywords(told) == ["ES", "ES:Galicia", "ES:Murcia", "PL"]
