When many people write at the same moment, each is served in turn; who would have to wait too long is asked to try again.
