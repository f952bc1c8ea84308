"""outside: what the world sees of the machine, which is as little as can be.

Words: policy (Content-Security-Policy: what a page may run and load), tool (an object of Plone's
that is no content and has no page for anybody but operators), plain answer (one that names no
software). Source: security.md L15 and section 2, platform.md section 6 ("CSP").
"""
