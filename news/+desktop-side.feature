The desktop shows the next events of all your places, your first steps until they are done, and what comes next with each project.
