Two teachers of two countries found a project: they write it together, both national offices sign it at the same time, and everybody sees who is waited for.
