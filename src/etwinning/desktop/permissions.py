"""Who may do what on the desktops; handed out in rolemap.xml."""

VIEW_DESKTOP = "etwinning.desktop: View desktop"
