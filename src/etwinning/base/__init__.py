"""base: what every room stands on, without knowing a word of the field.

Words: may (a question about a permission), refusal (an error a person can read),
guard (the conditions of a transition), house (who acts when something follows by itself),
shape (a schema, read from a form or from JSON by the same code).
All of it is door: other rooms import the modules themselves.
"""
