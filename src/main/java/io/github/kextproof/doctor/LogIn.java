package io.github.kextproof.doctor;

import io.github.kextproof.ssh.ShellException;

/** Whether the Mac lets the inventory's user in. */
final class LogIn implements Check {
    /** As the table names it. */
    static final String NAME = "login";

    @Override
    public Diagnosis look(Patient mac) {
        try {
            mac.line();
            return new Diagnosis.Fine("as " + mac.host().access().user());
        } catch (ShellException e) {
            return Diagnosis.bad(String.valueOf(e.getMessage()), e.advice());
        }
    }
}
