package io.github.kextproof.defender;

import io.github.kextproof.macos.MacShell;
import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Outcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Defender's command line tool, in whichever era the Mac has it; the era is found out once. */
public final class Mdatp {
    /** The daemon cannot be reached (vendor documentation). */
    private static final int DAEMON_UNREACHABLE = 3;

    private final MacShell shell;
    private @Nullable Era era;

    public Mdatp(MacShell shell) {
        this.shell = shell;
    }

    /** Health from the text listing. */
    public HealthAnswer health() {
        if (era == Era.LEGACY) {
            return read(legacy());
        }
        Outcome modern = shell.ask(Defender.MDATP, "health");
        HealthAnswer answer = read(modern);
        if (answer instanceof HealthAnswer.Read) {
            era = Era.MODERN;
        }
        return era == null && !understood(modern) ? inTheOldWay(answer) : answer;
    }

    /** Health from JSON, which only the snake_case era offers; empty before. */
    public Optional<HealthAnswer> healthFromJson() {
        if (era != Era.MODERN) {
            return Optional.empty();
        }
        Outcome outcome = shell.ask(Defender.MDATP, "health", "--output", "json");
        return Optional.of(read(outcome, HealthJson::parse));
    }

    /**
     * The threats found so far. The old words are documented for Linux and for the quarantine of the Mac; that they list the same
     * is a guess, to be confirmed on a lab Mac.
     */
    public Threats threats() {
        return Threats.in(
                era == Era.LEGACY
                        ? shell.ask(Defender.MDATP, "--threat", "--list", "--pretty")
                        : shell.ask(Defender.MDATP, "threat", "list"));
    }

    /** Whether health names the licence; the camelCase era may not. */
    public boolean tellsLicence() {
        return era == Era.MODERN;
    }

    /**
     * Whether mdatp took the words for its own, however badly it answered: what contradicts itself or crashes must not be
     * papered over by the answer to other words.
     */
    private static boolean understood(Outcome outcome) {
        String text = outcome.stdout().text();
        boolean refused = outcome.ending() instanceof Ending.Exited
                && !outcome.succeeded()
                && !outcome.exited(DAEMON_UNREACHABLE)
                && !text.contains("real_time_protection")
                && !text.contains("realTimeProtection");
        return !refused;
    }

    /** A Mac that cannot say {@code health} may know {@code --health}; if not, the first answer stands. */
    private HealthAnswer inTheOldWay(HealthAnswer modernAnswer) {
        Outcome outcome = legacy();
        HealthAnswer answer = read(outcome);
        if (answer instanceof HealthAnswer.Read) {
            era = Era.LEGACY;
        }
        return understood(outcome) ? answer : modernAnswer;
    }

    private Outcome legacy() {
        return shell.ask(Defender.MDATP, "--health");
    }

    private static HealthAnswer read(Outcome outcome) {
        return read(outcome, HealthText::parse);
    }

    private static HealthAnswer read(Outcome outcome, Parser parser) {
        if (outcome.exited(DAEMON_UNREACHABLE)) {
            return new HealthAnswer.Silent("Defender's daemon cannot be reached (mdatp exit 3)");
        }
        try {
            MdatpHealth health = parser.parse(outcome.stdout().text());
            return outcome.succeeded()
                    ? new HealthAnswer.Read(Protection.of(health))
                    : new HealthAnswer.Silent("mdatp printed health but ended with " + outcome.ending());
        } catch (UnreadableHealth e) {
            String said = Printed.quoted(Printed.readable(outcome.stderr().text()));
            return new HealthAnswer.Silent(
                    e.getMessage() + " (" + outcome.ending() + (said.isEmpty() ? "" : ", " + said) + ")");
        }
    }

    @FunctionalInterface
    private interface Parser {
        MdatpHealth parse(String text);
    }
}
