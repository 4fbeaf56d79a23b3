package io.github.kextproof.doctor;

import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.waiting.Durations;
import java.util.EnumSet;
import java.util.Set;

/** Whether an SSH server answers at the Mac's address. */
final class Reachable implements Check {
    /** All of these come after the server has answered. */
    private static final Set<ShellException.Kind> ANSWERED = EnumSet.of(
            ShellException.Kind.HOST_KEY_UNKNOWN,
            ShellException.Kind.HOST_KEY_CHANGED,
            ShellException.Kind.LOGIN_REFUSED);

    @Override
    public Diagnosis look(Patient mac) {
        String where = mac.host().access().shown();
        try {
            return new Diagnosis.Fine(
                    where + ", logged in after " + Durations.shown(mac.line().opening()));
        } catch (ShellException e) {
            if (e.kind() == ShellException.Kind.LOGIN_UNUSABLE) {
                // Nobody was called: with what to log in is looked at first.
                return new Diagnosis.NotLooked(LogIn.NAME);
            }
            return ANSWERED.contains(e.kind()) && !e.isOnTheWay()
                    ? new Diagnosis.Fine(where)
                    : Diagnosis.bad(String.valueOf(e.getMessage()), e.advice());
        }
    }
}
