Only pages, services and drawings have addresses, and only of what the reader may view; every registered page, service and vocabulary is asked for secrets by five kinds of people.
