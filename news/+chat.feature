Teachers open hours of chat for their classes: pupils read and write only while a teacher is there, and the teachers of the project read the log for three months.
