Teachers announce ideas for projects in forums by the age of the pupils: similar ones are shown first, one idea is announced once, and after 60 days it expires or is renewed by one click.
