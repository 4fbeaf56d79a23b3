package io.github.kextproof.stub;

import io.github.kextproof.stub.machine.MachineState;

/** Is told what becomes of a Mac's script. */
public interface ScriptNotes {
    /** @param line a command that came, as scripts name it */
    void came(String line);

    /**
     * A command matched a rule's glob, whatever the state.
     *
     * @param rule its place in the script, from 0
     * @param fitted how many commands have fitted the rule since the Mac's last reset
     */
    void matched(int rule, MachineState state, int fitted);

    /** @param rule its place in the script, from 0 */
    void used(int rule);
}
