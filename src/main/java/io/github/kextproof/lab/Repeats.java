package io.github.kextproof.lab;

/** Is told what was done again because a connection to a Mac was lost. */
@FunctionalInterface
public interface Repeats {
    /**
     * Something was done again, or looked at instead.
     *
     * @param what in the past tense, without a full stop: {@code asked again: /usr/bin/sw_vers}
     * @param why how the connection was lost
     */
    void retried(String what, String why);
}
