from etwinning.accounts.api import account
from tests.accounts.builders import PASSWORD
from tests.people.builders import teacher
from tests.rest import document
from tests.support.builders import officer

import transaction


def test_an_officer_asks_what_is_due(functional, api_as):
    teacher("ES", state="pending", given_name="Noa", family_name="Prieto")
    login = account(officer("ES", password=PASSWORD)).login
    transaction.commit()
    answer = api_as(login, PASSWORD).get("offices/ES/@queue")
    assert answer.status_code == 200
    told = answer.json()
    assert [item["title"] for item in told["items"] if item["kind"] == "people"] == ["Noa Prieto"]
    assert told["total"] == sum(kind["total"] for kind in told["kinds"])
    document(
        "desktop-queue",
        "What is due in an office, the most urgent first. For who has a duty there; rows are those "
        "of the person's duties and region. `kind`, `page` and `size` choose.",
        answer,
    )


def test_a_teacher_asks_what_waits(functional, api_as):
    login = account(teacher("FR", state="pending", password=PASSWORD)).login
    transaction.commit()
    answer = api_as(login, PASSWORD).get("@desktop")
    assert answer.status_code == 200
    assert [line["title"] for line in answer.json()["for_others"]] == ["Your verification"]
    document(
        "desktop-waiting",
        "Decisions that wait for the person who asks, and those that others owe.",
        answer,
    )
