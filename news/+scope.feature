When a school gets another region or office, its teachers and projects follow at once; head teachers' links stay good when schools are merged.
