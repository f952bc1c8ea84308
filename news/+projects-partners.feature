Founders invite contacts into a running project; the partner's office is told and may object, and whoever leaves keeps the name on the work and loses access at once.
