package io.github.kextproof.lease;

/**
 * What a lease is about, for messages.
 *
 * @param mac the Mac's name in the inventory
 * @param name such as {@code the Mac}, or {@code the reset of catalina-01}
 * @param is stands before who has the lease: {@code the Mac is leased by}
 */
public record Subject(String mac, String name, String is) {
    /** A Mac itself. */
    public static Subject mac(String mac) {
        return new Subject(mac, "the Mac", "the Mac is leased by");
    }

    /** The reset of a Mac, which is leased on the machine that does it. */
    public static Subject reset(String mac) {
        return new Subject(mac, "the reset of the Mac", "the Mac is being reset by");
    }
}
