package io.github.kextproof.bundle;

import io.github.kextproof.lab.LabTrouble;
import io.github.kextproof.macos.ConsoleSession;
import io.github.kextproof.macos.ConsoleUser;
import io.github.kextproof.macos.MacShell;
import io.github.kextproof.macos.MacTrouble;
import io.github.kextproof.macos.ScreenCapture;
import io.github.kextproof.macos.Screenshot;
import io.github.kextproof.macos.ToolMissing;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Output;
import io.github.kextproof.ssh.ShellException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the evidence from one Mac, once: a file for each answer, and a table of contents that says what each is and what is
 * missing.
 *
 * <p>Nothing is thrown: a question without an answer is a line in the contents. A Mac that twice does not answer is not asked
 * again, so that one that hangs costs two deadlines. No answer is quoted anywhere but in the bundle, since only there
 * secrets are taken out.
 */
public final class EvidenceBundle {
    /** The name of the table of contents. */
    public static final String CONTENTS = "contents.txt";
    /** Of each answer this much is kept: the end of a log, the beginning of anything else. */
    static final int MOST_BYTES_EACH = 512 * 1024;

    static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int MOST_SILENCES = 2;
    private static final String SCREEN = "mac/screen.png";

    private final MacShell shell;
    private final Redaction redaction;
    private final Duration deadline;
    private final List<Exhibit> exhibits = new ArrayList<>();
    private final StringBuilder contents = new StringBuilder();
    private int silences;
    private int bytes;

    private EvidenceBundle(MacShell shell, Redaction redaction, Duration deadline) {
        this.shell = shell;
        this.redaction = redaction;
        this.deadline = deadline;
    }

    /**
     * Asks the Mac for everything.
     *
     * @param heading of the table of contents: what failed, where
     * @param screenshot whether a picture of the screen is to be taken, too
     * @param deadline for each question
     */
    public static List<Exhibit> collect(
            MacShell shell, Redaction redaction, String heading, boolean screenshot, Duration deadline) {
        EvidenceBundle bundle = new EvidenceBundle(shell, redaction, deadline);
        Questions.all().forEach(bundle::ask);
        if (screenshot) {
            bundle.picture();
        }
        String head = redaction.of(heading) + "\n\n";
        bundle.exhibits.add(0, Exhibit.of(CONTENTS, head + bundle.contents));
        return List.copyOf(bundle.exhibits);
    }

    private void ask(Question question) {
        answer(question.file(), shown(question), () -> {
            Outcome outcome = outcome(question);
            keep(question, outcome);
        });
    }

    private Outcome outcome(Question question) {
        String[] words = question.words().toArray(String[]::new);
        // Not asked again when the connection is lost: this Mac is in trouble, and the next question finds out how
        // deep.
        return question.as() == Question.As.ROOT
                ? shell.rootInSecret(deadline, words)
                : shell.runInSecret(deadline, words);
    }

    /** Both streams in one file: what the tool complained of belongs to what it said. */
    private void keep(Question question, Outcome outcome) {
        Output said = Output.of(outcome.stdout().text() + outcome.stderr().text());
        // In this order: of a secret that is cut in two, one half would stay.
        Output clean = Cut.to(MOST_BYTES_EACH, question.keep(), redaction.of(said));
        String size = said.size() + " bytes"
                + (said.size() > MOST_BYTES_EACH
                        ? ", of which the " + end(question.keep()) + " " + MOST_BYTES_EACH
                        : "");
        add(question.file(), clean, shown(question) + " -> " + outcome.ending() + ", " + size);
    }

    private static String end(Question.Keep keep) {
        return keep == Question.Keep.END ? "last" : "first";
    }

    private void picture() {
        answer(SCREEN, "screencapture", () -> {
            Optional<ConsoleUser> user = new ConsoleSession(shell).user();
            if (user.isEmpty()) {
                missing(SCREEN, "nobody is logged in at the console");
                return;
            }
            Screenshot shot = new ScreenCapture(shell, user.get()).take();
            if (shot instanceof Screenshot.Picture picture) {
                add(SCREEN, picture.png(), "the screen, " + picture.png().size() + " bytes");
            } else {
                missing(SCREEN, ((Screenshot.Refused) shot).why());
            }
        });
    }

    private void answer(String file, String asked, Runnable question) {
        if (silences >= MOST_SILENCES) {
            missing(file, "not asked: the Mac did not answer before");
            return;
        }
        try {
            question.run();
        } catch (ShellException e) {
            silences++;
            missing(file, asked + ": " + e.getMessage());
        } catch (LabTrouble gone) {
            silences = MOST_SILENCES;
            missing(file, asked + ": " + gone.getMessage());
        } catch (ToolMissing e) {
            missing(file, "the Mac has no " + e.tool());
        } catch (MacTrouble e) {
            missing(file, String.valueOf(e.getMessage()));
        }
    }

    private void add(String file, Output content, String what) {
        if (bytes + content.size() > MOST_BYTES) {
            missing(file, "left out: the bundle has " + bytes + " bytes already, of at most " + MOST_BYTES);
            return;
        }
        bytes += content.size();
        exhibits.add(new Exhibit(file, content));
        line(file, what);
    }

    private void missing(String file, String why) {
        line(file, "missing: " + why);
    }

    private void line(String file, String what) {
        contents.append(file).append(" ".repeat(Math.max(1, 28 - file.length())));
        contents.append(redaction.of(what).strip().replace("\n", "\n" + " ".repeat(28)))
                .append('\n');
    }

    private static String shown(Question question) {
        return (question.as() == Question.As.ROOT ? "sudo " : "")
                + CommandLine.of(question.words().toArray(String[]::new)).quoted();
    }
}
