"""support: the national offices, their people, their duties, and what lies in their scope.

One office a country, three for Belgium, ``EU`` for the central one. Staff have duties (Validator,
ProjectOfficer, …), perhaps for one region only. A thing says which offices it concerns
(``ITellsOffices``); it gives each duty's role to the virtual groups ``office:<code>:<duty>``,
``office:<code>:<region>:<duty>`` and ``office:EU:<duty>``. So an office sees everything in its
scope and nothing else, and a change of duty reindexes nothing.

Words: office, duty, staff, scope, queue, due. Door: ``api``, ``interfaces``, ``events``,
``permissions``. Tells: IDutyGiven, IDutyTaken. Asks upper rooms: IOfficeBox.
Source: product.md 001.2, BO1-BO3; workflows.md section 1, "Scope of an office".
"""
