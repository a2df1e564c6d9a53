"""One file a migration, in order; a released one is never edited."""
