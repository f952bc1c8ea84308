Whoever joins or leaves a project or a TwinSpace gets or loses access at once, however much is in it, and its history of members is kept.
