package io.github.kextproof.journey;

import io.github.kextproof.lab.LabTrouble;
import io.github.kextproof.lab.OwnedMac;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.macos.SudoRefused;
import io.github.kextproof.macos.ToolMissing;
import io.github.kextproof.macos.UiRefused;
import io.github.kextproof.macos.UnexpectedAnswer;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import java.util.Optional;

/** Says whose fault an exception is; the one place that does. */
final class Blame {
    private static final String OUR_BUG = "this is a bug in kextproof: report it with the transcript and the trace";

    private final MacName name;
    private final OwnedMac mac;

    Blame(MacName name, OwnedMac mac) {
        this.name = name;
        this.mac = mac;
    }

    Finding finding(Throwable thrown) {
        if (thrown instanceof StepFailed failed) {
            return failed.finding();
        }
        if (thrown instanceof LabTrouble trouble) {
            return new Finding(
                    name,
                    Owner.LAB,
                    String.valueOf(trouble.getMessage()),
                    trouble.expected(),
                    trouble.actual(),
                    lastRan(),
                    trouble.advice());
        }
        return thrown instanceof ShellException broken
                ? simple(Owner.LAB, broken, broken.advice())
                : ofTheTools(thrown);
    }

    private Finding ofTheTools(Throwable thrown) {
        if (thrown instanceof SudoRefused refused) {
            return simple(Owner.LAB, refused, refused.advice());
        }
        if (thrown instanceof UiRefused refused) {
            return simple(Owner.LAB, refused, refused.advice());
        }
        if (thrown instanceof ToolMissing missing) {
            return simple(Owner.LAB, missing, "log in by ssh and look for the tool; is this the Mac you think it is?");
        }
        if (thrown instanceof UnexpectedAnswer odd) {
            return simple(Owner.HARNESS, odd, OUR_BUG);
        }
        return new Finding(
                name, Owner.HARNESS, thrown.toString(), Optional.empty(), Optional.empty(), lastRan(), OUR_BUG);
    }

    private Finding simple(Owner owner, RuntimeException thrown, String advice) {
        return new Finding(
                name,
                owner,
                String.valueOf(thrown.getMessage()),
                Optional.empty(),
                Optional.empty(),
                lastRan(),
                advice);
    }

    private Optional<String> lastRan() {
        return mac.lastOutcome().map(Outcome::shown);
    }
}
