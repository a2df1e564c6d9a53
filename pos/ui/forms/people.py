"""People: who may come in, as what, with which PIN, and who is let in again."""

from pos.domain.people import AddUser, GivePin, GiveRoles, RemoveUser, UnlockUser
from pos.i18n import mark
from pos.ui.forms.form import CHOICE, SECRET, TEXT, Field, Filled, Form, field

_PIN = field("pin", SECRET, mark("PIN: four to eight digits"), default=None)


def _who(source: str) -> Field:
    return field("user", CHOICE, mark("Who"), default=None, source=source)


def _user(filled: Filled) -> int:
    return int(filled.text("user"))


def _roles(filled: Filled) -> tuple[str, ...]:
    return tuple(line.key for line in filled.lines)


_ADD = Form(
    title=mark("SOMEBODY NEW"),
    head=(field("name", TEXT, mark("Login name"), default=None),),
    rows="roles",
    line=(),
    tail=(_PIN,),
    command=lambda filled: AddUser(filled.text("name"), _roles(filled), filled.text("pin")),
    done=mark("{name} may log in now."),
)
_ROLES = Form(
    title=mark("OTHER ROLES"),
    head=(_who("users"),),
    rows="roles",
    line=(),
    tail=(),
    command=lambda filled: GiveRoles(_user(filled), _roles(filled)),
    done=mark("{name} has other roles now."),
)
_UNLOCK = Form(
    title=mark("LET SOMEBODY IN AGAIN"),
    head=(_who("locked_users"),),
    rows="",
    line=(),
    tail=(),
    command=lambda filled: UnlockUser(_user(filled)),
    done=mark("{name} may log in again."),
)
_NEW_PIN = Form(
    title=mark("A NEW PIN"),
    head=(_who("users"), _PIN),
    rows="",
    line=(),
    tail=(),
    command=lambda filled: GivePin(_user(filled), filled.text("pin")),
    done=mark("{name} has a new PIN."),
)
_REMOVE = Form(
    title=mark("SOMEBODY LEAVES"),
    head=(_who("users"),),
    rows="",
    line=(),
    tail=(),
    command=lambda filled: RemoveUser(_user(filled)),
    done=mark("{name} does not log in any more."),
)

FORMS: dict[int, Form] = {80: _ADD, 81: _ROLES, 82: _UNLOCK, 83: _NEW_PIN, 84: _REMOVE}
"""By their number in the menu."""
