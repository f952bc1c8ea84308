A teacher admin sees a page of the TwinSpace as a pupil, a guest, another teacher or a visitor would see it.
