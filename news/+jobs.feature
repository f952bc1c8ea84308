Slow and regular work is done by a worker of its own; what fails is tried again, and the operator sees what was given up.
