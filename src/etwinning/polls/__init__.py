"""polls: the members of a place vote on a question, such as which logo is the project's.

Words: poll (a question with two to ten options; its workflow state is its audience, at most
members), ballot (the votes of one poll), vote (what one person has chosen, numbers of options),
over (nobody votes ever again: its last day has passed, or somebody closed it; while the place is
closed a poll that is not over rests: no votes). Counts are read by all readers when it is over
and three have voted; who voted for what is read by nobody but the person. Their rights are the
rows ``poll`` and ``vote`` of the role matrix.
Door: ``api`` (add_poll, edit_poll, vote, close_poll, polls_of, own_vote, results_of, …),
``interfaces``, ``permissions``. Hears: somebody left a place, an account is retired.
Sources: product.md TS15; decision 0025.
"""
