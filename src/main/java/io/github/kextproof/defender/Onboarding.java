package io.github.kextproof.defender;

import io.github.kextproof.macos.MacShell;
import io.github.kextproof.ssh.Outcome;

/** Runs the onboarding script that joins the Mac to its organization; the script is a secret and stays out of transcripts. */
public final class Onboarding {
    private final MacShell shell;

    public Onboarding(MacShell shell) {
        this.shell = shell;
    }

    /**
     * Runs a script that lies on the Mac; a failing one may quote itself, and with it the secret that it holds.
     *
     * @param script absolute path; ends in {@code .py} (older packages) or {@code .sh}
     */
    public Outcome run(String script) {
        // The .py scripts are Python 2, which macOS 10.13 to 10.15 ship as /usr/bin/python.
        return shell.rootInSecret(script.endsWith(".py") ? "/usr/bin/python" : "/bin/bash", script);
    }
}
