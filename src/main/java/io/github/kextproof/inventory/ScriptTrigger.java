package io.github.kextproof.inventory;

import java.util.Optional;

/** When an entry of a script is used. */
public sealed interface ScriptTrigger {
    /**
     * By some of the commands that fit.
     *
     * @param glob over the command line without sudo and directories; {@code *} stands for anything
     * @param state the only one in which they fit, such as {@code blocked}; any if it is empty
     * @param from the first of those that fit which is meant, counted from 1
     * @param times how many of them are
     */
    record Command(String glob, Optional<String> state, int from, int times) implements ScriptTrigger {}

    /**
     * By some of the connections.
     *
     * @param first counted from 1
     * @param times how many, one after the other
     * @param state the only one in which they fit; any if it is empty
     */
    record Connection(int first, int times, Optional<String> state) implements ScriptTrigger {}
}
