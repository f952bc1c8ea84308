Teachers log in at one door and pupils at another; guessing is limited, and logging out or a new password ends all sessions at once.
