from etwinning.base.readers import reader_of
from plone import api


def test_a_reader_has_name_language_and_address(site):
    with api.env.adopt_roles(["Manager"]):
        user = api.user.create(
            username="liga",
            email="liga@school.example",
            properties={"fullname": "Līga Ozola", "language": "lv"},
        )
    reader = reader_of(user.getId())
    assert (reader.fullname, reader.email) == ("Līga Ozola", "liga@school.example")
    assert reader.language == "lv"


def test_nobody_is_nobody(site):
    assert reader_of("nobody") is None


def test_the_profile_is_installed(site):
    assert "Teacher" in site.valid_roles()
