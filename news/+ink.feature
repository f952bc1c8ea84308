Names of files, imports, words of invitations and offices, mails, feeds and papers are tried with texts that want to run, also in Chromium.
