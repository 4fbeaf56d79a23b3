package io.github.kextproof.mac;

/** Whether sudo on the Mac asks the login user for a password. */
public sealed interface SudoRule {
    /** sudo runs without a password (NOPASSWD in sudoers). */
    record WithoutPassword() implements SudoRule {}

    /** sudo asks for this password; it travels on standard input, never in a command line. */
    record WithPassword(Secret password) implements SudoRule {}
}
