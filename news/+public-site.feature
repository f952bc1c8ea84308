A published TwinSpace can be taken out as a small web site: only what everybody may see, without any name.
