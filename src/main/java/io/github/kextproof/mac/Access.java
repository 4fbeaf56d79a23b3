package io.github.kextproof.mac;

import java.util.Optional;

/**
 * Where a machine's SSH server is and how to get in.
 *
 * @param address host name or IP address, without brackets; an IPv6 address may have a zone, as in {@code fe80::1%en0}
 * @param port 1 to 65535
 * @param hostKeyAlias the name that the machine's host key has in a known_hosts file, where it is not that of address and port
 * @param jump the host from which this machine is reached; nothing if it is reached directly
 * @param isJumpHost whether other machines are reached from this one, so that messages tell it from them
 */
public record Access(
        String address,
        int port,
        String user,
        Login login,
        HostKeyPin hostKey,
        Optional<String> hostKeyAlias,
        Optional<Access> jump,
        boolean isJumpHost) {
    public Access {
        jump = jump.map(Access::asJumpHost);
    }

    /** Reached directly, its host key known by its own name. */
    public Access(String address, int port, String user, Login login, HostKeyPin hostKey) {
        this(address, port, user, login, hostKey, Optional.empty(), Optional.empty(), false);
    }

    private Access asJumpHost() {
        return new Access(address, port, user, login, hostKey, hostKeyAlias, jump, true);
    }

    /** The same machine, reached from another. */
    public Access by(Access from) {
        return new Access(address, port, user, login, hostKey, hostKeyAlias, Optional.of(from), isJumpHost);
    }

    /** user@address:port, as messages name it; a jump host says that it is one. */
    public String shown() {
        return (isJumpHost ? "the jump host " : "") + user + "@"
                + (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
    }
}
