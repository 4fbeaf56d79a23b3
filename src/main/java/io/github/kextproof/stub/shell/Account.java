package io.github.kextproof.stub.shell;

/**
 * A user account of the simulated Mac.
 *
 * @param uid 0 for root, 501 for the first user macOS makes
 */
public record Account(String name, int uid) {
    public static final Account ROOT = new Account("root", 0);

    public boolean isRoot() {
        return uid == 0;
    }

    /** The home directory macOS gives such an account. */
    public String home() {
        return isRoot() ? "/var/root" : "/Users/" + name;
    }
}
