"""What people may do here."""

LOOK_AFTER = "etwinning.jobs: Look after jobs"
