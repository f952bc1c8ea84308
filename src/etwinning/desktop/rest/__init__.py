"""The desktops over HTTP."""
