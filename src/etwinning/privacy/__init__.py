"""privacy: what the house knows about people, told by the rooms themselves.

Words: holding (one thing that a room keeps about people), register (all holdings).
Door: ``interfaces.IPersonalData`` (each room registers one utility, named like the room),
``api.register``. A house test refuses a room that keeps things and declares nothing.
Export and erasure get questions of their own when they are built (PV9).
"""
