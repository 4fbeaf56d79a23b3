package io.github.kextproof.doctor;

import io.github.kextproof.mac.SudoRule;
import io.github.kextproof.macos.SudoRefused;

/** Whether sudo on the Mac does what the inventory says it does. */
final class SudoWorks implements Check {
    @Override
    public Diagnosis look(Patient mac) {
        boolean withPassword = mac.host().sudo() instanceof SudoRule.WithPassword;
        try {
            mac.shell().askAsRoot("/usr/bin/true");
            return new Diagnosis.Fine(withPassword ? "with the inventory's password" : "without a password");
        } catch (SudoRefused e) {
            String user = mac.host().access().user();
            return Diagnosis.bad(
                    String.valueOf(e.getMessage()),
                    switch (e.reason()) {
                        case WRONG_PASSWORD -> "correct the secret behind sudo.password in the inventory";
                        case PASSWORD_NEEDED, NO_TERMINAL ->
                            "in the inventory: sudo: {password: env:NAME}; or in sudo visudo on the Mac: " + user
                                    + " ALL=(ALL) NOPASSWD: ALL";
                        case NOT_IN_SUDOERS ->
                            "on the Mac, as an administrator: sudo dseditgroup -o edit -a " + user + " -t user admin";
                        case OTHER -> e.advice();
                    });
        }
    }
}
