package io.github.kextproof.doctor;

/** What a check must have before it can look; each is given by another check. */
enum Need {
    /** Something answers at the address. */
    ANSWER,
    /** What answers is the Mac that is meant. */
    IDENTITY,
    /** Commands run on the Mac. */
    SHELL,
    /** What commands print is theirs alone. */
    QUIET,
    /** Commands run as root. */
    ROOT,
    /** What profiles say of kernel extensions counts, be there an MDM or none. */
    MANAGEMENT,
    /** Somebody is logged in at the console. */
    SOMEBODY,
    /** Their session is on the screen, and open. */
    SESSION
}
