Teacher admins export a TwinSpace as a ZIP: pages to browse without a network, the files as the TwinSpace keeps them, and a list for programs; also when it is archived.
