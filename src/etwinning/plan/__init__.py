"""plan: what the classes of a place want to do until when, in phases, and who does it.

Words: plan (what a place has one of; it is not content), phase (a part of the plan, in an order),
task (something to do, in a phase, perhaps with a due day), team (people of the place, mixed by
country), who (the teams and teachers of a task), tick (say that a task is done).
Rights are the row ``plan`` of the role matrix (``workspaces``): teachers make and change
everything, pupils read and tick the tasks of their own teams.
Door: ``api`` (plan_of, add_phase, add_task, tick_task, make_team, mix_teams, …), ``interfaces``,
``permissions``. Hears: somebody left a place; an account is retired; a place goes. Answers what is
due (``IDue``).
Sources: product.md PJ12; issue 3; decisions 0015, 0024.
"""
