package io.github.kextproof.vnc;

/**
 * Where a console speaks VNC.
 *
 * @param host a name or an address; an IPv6 one without brackets
 * @param port 5900 and the display's number, as a rule
 */
public record VncAddress(String host, int port) {
    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
