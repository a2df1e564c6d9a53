"""Addresses of devices, as ``outlet.toml`` gives them and as the drivers take them."""

from pos.bootstrap.home import Home
from pos.config import Config, ConfigError


def device_url(home: Home, config: Config, key: str) -> str:
    """Return the address of a device; a folder or file without a leading slash lies in the register's own folder.

    Raises:
        ConfigError: The address cannot be one.
    """
    return _address(home, config, key, config.text(key))


def device_urls(home: Home, config: Config, key: str) -> tuple[str, ...]:
    """Return the addresses of devices of one kind, in their order; the same one twice is one.

    Raises:
        ConfigError: One of them cannot be an address.
    """
    return tuple(dict.fromkeys(_address(home, config, key, each) for each in config.lines(key)))


def _address(home: Home, config: Config, key: str, text: str) -> str:
    scheme, _, rest = text.partition(":")
    if scheme in {"folder", "file"} and not rest.startswith("/"):
        rest = f"//{home.path / rest}"
    if scheme != "folder":
        from drivers.transport.errors import BadUrl
        from drivers.transport.url import parse_url

        try:
            parse_url(f"{scheme}:{rest}")
        except BadUrl as error:
            hint = "folder:slips, tcp://host:9100, serial:///dev/…, file:///…"
            raise ConfigError(file=config.file, key=key, reason="not_a_choice", hint=hint) from error
    return f"{scheme}:{rest}"
