package io.github.kextproof.doctor;

import io.github.kextproof.mac.HostKeyPin;
import io.github.kextproof.ssh.ShellException;
import java.util.EnumSet;
import java.util.Set;

/** Whether what answers is the machine whose key the inventory pins. */
final class HostKey implements Check {
    private static final Set<ShellException.Kind> OTHER =
            EnumSet.of(ShellException.Kind.HOST_KEY_UNKNOWN, ShellException.Kind.HOST_KEY_CHANGED);

    @Override
    public Diagnosis look(Patient mac) {
        try {
            mac.line();
        } catch (ShellException e) {
            if (OTHER.contains(e.kind())) {
                return Diagnosis.bad(String.valueOf(e.getMessage()), e.advice());
            }
            if (e.kind() == ShellException.Kind.LOGIN_UNUSABLE) {
                return new Diagnosis.NotLooked(LogIn.NAME);
            }
        }
        return new Diagnosis.Fine("the pinned one, " + shown(mac.host().access().hostKey()));
    }

    private static String shown(HostKeyPin pin) {
        return pin instanceof HostKeyPin.Fingerprint fingerprint
                ? fingerprint.sha256()
                : "in " + ((HostKeyPin.KnownHosts) pin).file();
    }
}
