"""Put on PYTHONPATH of commands that tests start: no socket is ever opened."""

import socket


def _refuse(*args, **kwargs):
    raise RuntimeError("redactor went to the network")


for _owner, _name in (
    (socket.socket, "connect"),
    (socket.socket, "connect_ex"),
    (socket, "create_connection"),
    (socket, "getaddrinfo"),
):
    setattr(_owner, _name, _refuse)
