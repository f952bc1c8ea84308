Certificates and labels carry a code and a QR code; a public page checks them and names no person.
