package io.github.kextproof.stub.server;

import io.github.kextproof.stub.shell.Programs;
import java.io.OutputStream;

/** What goes wrong with a guest's commands. */
public interface Mishaps {
    /** Nothing does. */
    Mishaps NONE = new Mishaps() {
        @Override
        public Programs programs(Programs own, Wire wire) {
            return own;
        }

        @Override
        public boolean refuses(String line) {
            return false;
        }

        @Override
        public String loginNoise() {
            return "";
        }

        @Override
        public OutputStream dressed(OutputStream out) {
            return out;
        }
    };

    /**
     * The guest's programs as one command line meets them.
     *
     * @param wire over which the line came
     */
    Programs programs(Programs own, Wire wire);

    /** Whether the server declines to run the line. */
    boolean refuses(String line);

    /** What the login's start-up files print before every command, on standard output; empty for nothing. */
    String loginNoise();

    /** Standard output in the form in which the guest sends it. */
    OutputStream dressed(OutputStream out);
}
