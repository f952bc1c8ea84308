Teacher admins export a TwinSpace as a ZIP: pages to browse without a network, the files as they were uploaded, and a list for programs; also when it is archived.
