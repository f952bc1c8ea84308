"""refusals: what somebody reads who does not get what was asked for.

Words: missing (404: there is nothing, or nothing this person may view; nobody can tell which),
closed (403: one may see the thing and not do that with it; a program without log-in gets 401),
refused (400, 409, 429: a sentence why), broken (500: our fault, never a traceback).
Source: security.md L13, conventions.md 11, mock-ups 17-403 and 17-404.
"""
