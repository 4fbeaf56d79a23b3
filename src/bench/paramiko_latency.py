"""paramiko_latency.py HOST KEY KNOWN_HOSTS CONNECTIONS COMMANDS: how long logging in and each command take, in milliseconds."""
import sys
import time

import paramiko

host, key, known_hosts, connections, commands = sys.argv[1:]


def timed(what, action):
    began = time.monotonic()
    result = action()
    print(f"{what} {(time.monotonic() - began) * 1e3:.3f}")
    return result


def connect():
    client = paramiko.SSHClient()
    client.load_host_keys(known_hosts)
    client.connect(host, 2206, "tester", key_filename=key, look_for_keys=False, allow_agent=False)
    return client


def run():
    _, out, err = client.exec_command("echo done")
    assert out.read() == b"done\n" and err.read() == b""
    assert out.channel.recv_exit_status() == 0


for _ in range(int(connections)):
    client = timed("connect", connect)
    for i in range(int(commands)):
        timed("later" if i else "first", run)
    client.close()
