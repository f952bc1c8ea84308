Uploaded pictures lose place and camera, stand upright, and cannot fill the memory.
