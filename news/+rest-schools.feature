Programs propose, find, verify, reject, close and merge schools, and read offices and their queues, over REST.
