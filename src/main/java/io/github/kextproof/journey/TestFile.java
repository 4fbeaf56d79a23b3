package io.github.kextproof.journey;

import io.github.kextproof.lab.LabTrouble;
import io.github.kextproof.macos.MacTrouble;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import java.time.Duration;
import java.util.function.Function;

/**
 * The EICAR test file, which every virus scanner takes for a virus and which harms nobody (eicar.org). It is put together on the
 * Mac: in one piece it stands neither here nor in a command line, a transcript or a report, all of which scanners read as well.
 */
final class TestFile {
    private static final String DIRECTORY = "kextproof-detection";
    private static final String FIRST = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EIC";
    private static final String SECOND = "AR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    /** In the user's home: that the per-user places below /var/folders are watched is doubtful. */
    private static final String SCRIPT = "d=\"$HOME/" + DIRECTORY + "\"; /bin/mkdir -p \"$d\""
            + " && printf %s%s \"$1\" \"$2\" > \"$d/test.com.txt\" && echo \"$d/test.com.txt\"";

    private static final Duration REMOVING = Duration.ofSeconds(10);

    private final Walk walk;

    TestFile(Walk walk) {
        this.walk = walk;
    }

    /** Writes the file, hands its path to the deed, and removes it whatever happens. */
    <T> T during(Function<String, T> deed) {
        try {
            return deed.apply(written());
        } finally {
            removeEvenIfCancelled();
        }
    }

    private String written() {
        Outcome outcome = walk.shell().ask("/bin/sh", "-c", SCRIPT, "sh", FIRST, SECOND);
        return outcome.stdout()
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("/") && line.endsWith(DIRECTORY + "/test.com.txt"))
                .reduce((noise, path) -> path)
                .orElseThrow(() -> walk.fails(
                        Owner.LAB,
                        "the test file for Defender cannot be written on the Mac",
                        DIRECTORY + "/test.com.txt in the login user's home",
                        outcome.ending() + ", " + outcome.stderr().text().strip(),
                        "look at the home's owner and the disk's free space: ls -ld ~ and df -h ~"));
    }

    private void removeEvenIfCancelled() {
        boolean interrupted = Thread.interrupted();
        try {
            remove();
        } catch (ShellException | LabTrouble | MacTrouble e) {
            walk.listener()
                    .observed(new Evidence.Text(
                            "The test file may still be on the Mac",
                            "~/" + DIRECTORY + " could not be removed: " + e.getMessage() + "\n"));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** In the home, where ssh commands begin; nothing happens if Defender was faster. */
    private void remove() {
        var unused = walk.shell().ask(REMOVING, "/bin/rm", "-rf", DIRECTORY);
    }
}
