Visitors, parents, experts and observers come into a TwinSpace with a pass for some days: invited by e-mail or from the contacts, given when they accept, taken back at any time.
