An approved project has a TwinSpace: private until its teachers publish it, with pages that show who sees them.
