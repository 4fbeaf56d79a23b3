package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;

/** sudo's texts; macOS 10.15 brought a newer sudo (1.8.31) with other words. */
final class SudoWords {
    private SudoWords() {}

    static boolean newer(Machine machine) {
        return machine.macos().isAtLeast("10.15");
    }

    static String noTerminal(Machine machine) {
        return newer(machine)
                ? "sudo: a terminal is required to read the password; either use the -S option to read from standard input"
                        + " or configure an askpass helper"
                : "sudo: no tty present and no askpass program specified";
    }

    static String incorrect(int attempts) {
        return "sudo: " + attempts + " incorrect password attempt" + (attempts == 1 ? "" : "s");
    }
}
