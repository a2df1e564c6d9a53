"""The commands about people, carried out for who is at the till."""

from pos.domain.answers import Performed
from pos.domain.errors import NotAllowed
from pos.domain.money import Rupiah
from pos.domain.people import AddUser, GivePin, GiveRoles, RemoveUser, UnlockUser
from pos.services.acting.job import Job
from pos.services.people import administering
from pos.services.people.administering import user_of
from pos.store.transaction import Transaction


def _done(job: Job, action: str, name: str) -> Performed:
    return Performed(action, 0, Rupiah(0), (("name", name),), job.approved_by)


def add(tx: Transaction, job: Job, command: AddUser) -> Performed:
    """Let somebody log in; otherwise as ``administering.add``."""
    user_id = administering.add(tx, job.desk, command, job.session.user_id, hint="")
    return _done(job, "users", user_of(tx, user_id).name)


def give_roles(tx: Transaction, job: Job, command: GiveRoles) -> Performed:
    """Give somebody other roles; otherwise as ``administering.give_roles``."""
    row = user_of(tx, command.user_id)
    administering.give_roles(tx, job.desk, row, command.roles, job.session.user_id)
    return _done(job, "users", row.name)


def give_pin(tx: Transaction, job: Job, command: GivePin) -> Performed:
    """Give somebody a new PIN; otherwise as ``administering.give_pin``."""
    row = user_of(tx, command.user_id)
    administering.give_pin(tx, job.desk, row, command.pin, job.session.user_id)
    return _done(job, "users", row.name)


def remove(tx: Transaction, job: Job, command: RemoveUser) -> Performed:
    """Let somebody log in no more.

    Raises:
        NotAllowed: It is who is at the till.
        LastManager: Nobody would be left who can approve.
        UnknownUser: There is no such user.
    """
    if command.user_id == job.session.user_id:
        raise NotAllowed("users")
    row = user_of(tx, command.user_id)
    administering.remove(tx, job.desk, row, job.session.user_id)
    return _done(job, "users", row.name)


def unlock(tx: Transaction, job: Job, command: UnlockUser) -> Performed:
    """Let somebody in again; nobody lets himself in, whatever he is.

    Raises:
        NotAllowed: It is who asks or who approved.
        UnknownUser: There is no such user.
    """
    if command.user_id in {job.session.user_id, job.approved_by}:
        raise NotAllowed("unlock_user")
    row = user_of(tx, command.user_id)
    administering.unlock(tx, job.desk, row, job.approved_by or job.session.user_id)
    return _done(job, "unlock_user", row.name)
