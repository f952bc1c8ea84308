Teachers open online meetings on the servers that the offices of their countries allow, and join by an address that is signed for them alone.
