package io.github.kextproof.lease;

/**
 * What a lease is about, for messages.
 *
 * @param mac the Mac's name in the inventory
 * @param inventory for hints: the option that names the inventory, with a space before it; empty if none was given
 * @param name such as {@code the Mac}, or {@code the reset of catalina-01}
 * @param is stands before who has the lease: {@code the Mac is leased by}
 * @param clock by which it expires: {@code the Mac's clock}
 */
public record Subject(String mac, String inventory, String name, String is, String clock) {
    /** A Mac itself. */
    public static Subject mac(String mac) {
        return new Subject(mac, "", "the Mac", "the Mac is leased by", "the Mac's clock");
    }

    /** The reset of a Mac, which is leased on the machine that does it. */
    public static Subject reset(String mac) {
        return new Subject(
                mac,
                "",
                "the reset of the Mac",
                "the Mac is being reset by",
                "the clock of the machine that resets it");
    }

    Subject in(String named) {
        return new Subject(mac, named, name, is, clock);
    }

    /** For hints: {@code --mac catalina-01 --inventory lab.yaml}. */
    String options() {
        return "--mac " + mac + inventory;
    }
}
