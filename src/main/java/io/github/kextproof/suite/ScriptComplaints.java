package io.github.kextproof.suite;

import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.ScriptEntry;
import io.github.kextproof.inventory.ScriptFault;

/** Words for entries of scripts that cannot be followed, or never were. */
final class ScriptComplaints {
    private final Inventory inventory;

    ScriptComplaints(Inventory inventory) {
        this.inventory = inventory;
    }

    /** An entry whose fault no container Mac can commit. */
    String beyondContainers(ScriptEntry entry) {
        String fault = entry.then().fault().map(ScriptFault::word).orElse("");
        return shown(entry) + " has the fault '" + fault
                + "', which the OpenSSH server of a container Mac does not commit\n"
                + "  perhaps    write 'type: stub', whose server is simulated";
    }

    String neverUsed(ScriptEntry entry, String why, String perhaps) {
        return shown(entry) + " was never used: " + why + "\n  perhaps    " + perhaps;
    }

    private String shown(ScriptEntry entry) {
        return inventory.file() + ":" + entry.line() + ":" + entry.column() + ": " + entry.shown();
    }
}
