package io.github.kextproof.doctor;

/** What a check must have before it can look; each is given by another check. */
enum Need {
    /** Something answers at the address. */
    ANSWER,
    /** What answers is the Mac that is meant. */
    IDENTITY,
    /** Commands run on the Mac. */
    SHELL,
    /** Commands run as root. */
    ROOT,
    /** Somebody is logged in at the console. */
    SOMEBODY,
    /** Their session is on the screen, and open. */
    SESSION
}
