from etwinning.base.bounds import common


def test_only_roles_that_both_name_are_kept():
    assert common(("TeacherAdmin", "Observer"), ("Observer", "Manager")) == ("Observer",)


def test_whoever_names_everybody_leaves_it_to_the_other():
    assert common(("Anonymous",), ("Manager", "Teacher")) == ("Manager", "Teacher")
    assert common(("Manager", "Teacher"), ("Anonymous",)) == ("Manager", "Teacher")


def test_without_a_bound_nothing_is_taken_away():
    assert common(("Teacher",), None) == ("Teacher",)


def test_nothing_in_common_is_nothing():
    assert common(("Teacher",), ("Manager",)) == ()
