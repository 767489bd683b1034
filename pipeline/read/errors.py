"""What is raised for a file that cannot be read."""


class Unreadable(Exception):  # noqa: N818
    """The file cannot be read; the message says in one line what it is and what to do."""
