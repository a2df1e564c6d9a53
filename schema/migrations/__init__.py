"""Migrations: forward only, each atomic, each after a backup."""
