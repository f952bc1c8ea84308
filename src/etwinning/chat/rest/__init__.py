"""Services of chats."""
