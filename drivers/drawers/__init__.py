"""Cash drawers. A pulse is never put off and never sent twice: a drawer that opens late opens unseen."""
