package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.DefenderKext;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;

/** What kextutil and kextload are on macOS 11 and later: thin wraps around kmutil, which loads nothing before a restart. */
final class Kmutil {
    private final Machine machine;

    Kmutil(Machine machine) {
        this.machine = machine;
    }

    int load(Invocation invocation, KextArguments arguments) {
        String path = arguments.pathsOr(DefenderKext.PATH).get(0);
        Say.err(invocation, "Executing: /usr/bin/kmutil load -p " + path);
        if (!invocation.account().isRoot()) {
            // Guess, to be confirmed on a lab Mac: words and status without root.
            return Say.failing(
                    invocation,
                    77,
                    "Error Domain=KMErrorDomain Code=77 \"Insufficient privileges: kmutil load must run as root.\"");
        }
        if (!new KextBundle(machine, invocation, path).exists()) {
            // Guess, to be confirmed on a lab Mac: words and status for a missing bundle.
            return Say.failing(invocation, 1, "Error Domain=KMErrorDomain Code=1 \"No such file: " + path + "\"");
        }
        String text = "Extension with identifiers " + DefenderKext.BUNDLE
                + " not approved to load. Please approve using System Preferences.";
        return Say.failing(
                invocation,
                27,
                "Error Domain=KMErrorDomain Code=27 \"" + text + "\" UserInfo={NSLocalizedDescription=" + text + "}");
    }
}
