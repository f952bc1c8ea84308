An approved project that lacks its TwinSpace or journal, whatever broke, gets it within the hour.
