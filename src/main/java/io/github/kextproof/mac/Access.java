package io.github.kextproof.mac;

/**
 * Where a machine's SSH server is and how to get in.
 *
 * @param address host name or IP address, without brackets
 * @param port 1 to 65535
 */
public record Access(String address, int port, String user, Login login, HostKeyPin hostKey) {
    /** user@address:port, as messages name it. */
    public String shown() {
        return user + "@" + (address.contains(":") ? "[" + address + "]" : address) + ":" + port;
    }
}
