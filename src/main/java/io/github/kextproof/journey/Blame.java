package io.github.kextproof.journey;

import io.github.kextproof.defender.Defender;
import io.github.kextproof.lab.LabTrouble;
import io.github.kextproof.lab.OwnedMac;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.macos.MacTrouble;
import io.github.kextproof.macos.ToolMissing;
import io.github.kextproof.macos.UnexpectedAnswer;
import io.github.kextproof.ssh.Ending;
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
        Finding finding = cause(thrown);
        return ScriptLeft.in(thrown)
                .map(left -> finding.withAdvice(finding.perhaps() + "; " + left.getMessage()))
                .orElse(finding);
    }

    private Finding cause(Throwable thrown) {
        if (thrown instanceof StepFailed failed) {
            return failed.finding();
        }
        if (thrown instanceof LabTrouble trouble) {
            return ofTheLab(trouble);
        }
        if (thrown instanceof ShellException broken) {
            return broken.unended()
                    .map(unended -> tooLate(broken, unended))
                    .orElseGet(() -> finding(Owner.LAB, broken, broken.advice(), lastRan()));
        }
        return thrown instanceof MacTrouble trouble ? ofATool(trouble) : bug(thrown);
    }

    private Finding ofTheLab(LabTrouble trouble) {
        return new Finding(
                name,
                Owner.LAB,
                String.valueOf(trouble.getMessage()),
                trouble.expected(),
                trouble.actual(),
                lastRan(),
                trouble.advice());
    }

    /** A command that hangs is the fault of its tool only if the Mac answers otherwise. */
    private Finding tooLate(ShellException late, ShellException.Unended unended) {
        try {
            mac.mustAnswer(late);
        } catch (LabTrouble trouble) {
            return ofTheLab(trouble);
        } catch (ShellException | MacTrouble trouble) {
            if (trouble != late) {
                late.addSuppressed(trouble);
            }
            return finding(Owner.LAB, late, late.advice(), lastRan());
        }
        return Overdue.ofTheProduct(name, unended).orElseGet(() -> finding(Owner.LAB, late, late.advice(), lastRan()));
    }

    private Finding ofATool(MacTrouble trouble) {
        Optional<String> ran = Optional.of(trouble.outcome().shown());
        if (trouble instanceof ToolMissing missing && missing.tool().equals(Defender.MDATP)) {
            return finding(Owner.PRODUCT, trouble, "the installed package left out its command line tool", ran);
        }
        // What a tool of macOS prints and we cannot read is for us to learn; one that was killed had no say.
        boolean killed = trouble.outcome().ending() instanceof Ending.Killed;
        Owner owner = trouble instanceof UnexpectedAnswer && !killed ? Owner.HARNESS : Owner.LAB;
        return finding(owner, trouble, trouble.advice(), ran);
    }

    private Finding bug(Throwable thrown) {
        return new Finding(
                name, Owner.HARNESS, thrown.toString(), Optional.empty(), Optional.empty(), lastRan(), OUR_BUG);
    }

    private Finding finding(Owner owner, RuntimeException thrown, String advice, Optional<String> lastRan) {
        return new Finding(
                name, owner, String.valueOf(thrown.getMessage()), Optional.empty(), Optional.empty(), lastRan, advice);
    }

    private Optional<String> lastRan() {
        return mac.lastOutcome().map(Outcome::shown);
    }
}
