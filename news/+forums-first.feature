In each forum a teacher admin can choose that teachers read first what pupils write; pupils read on the screen who reads what they write.
