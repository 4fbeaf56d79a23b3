package io.github.kextproof.stub;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.MachineState;

/** A simulated Mac as a connection finds it. */
interface ReachedMac {
    MachineState state();

    /** @throws IllegalArgumentException if there is no such key, or it does not take the value */
    void set(String key, String value);

    static ReachedMac of(Machine machine) {
        return new ReachedMac() {
            @Override
            public MachineState state() {
                return machine.state();
            }

            @Override
            public void set(String key, String value) {
                machine.set(key, value);
            }
        };
    }
}
