"""jobs: what is done later, or again and again, outside of anybody's request.

Words: job (a named utility, called ``job(now, **words)``), every (a periodic utility, called
``every(now)``), queue (a SQLite file of huey in ``var/jobs``), worker (a process of its own,
``python -m etwinning.jobs.worker``, which has no database: it asks the instance over HTTP to
run a job, at ``@@run-job``, with a secret that lies in a file only the operator can read).
Door: ``api`` (later, run_due and what an operator needs), ``interfaces`` (IJob, IEvery).
Jobs run as the house. A job may run twice (the worker may die between the doing and the
noting): it must not matter. A job should be short; a long one does a part and calls ``later``.
Hears IServerStarting: the secret is there, and the worker's requests need not queue as writers.
"""
