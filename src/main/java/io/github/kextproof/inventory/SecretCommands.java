package io.github.kextproof.inventory;

import io.github.kextproof.document.Words;
import io.github.kextproof.mac.Secret;
import io.github.kextproof.process.LocalProgram;
import io.github.kextproof.process.ProgramEnd;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the programs that print secrets, such as {@code security find-generic-password}, each once for all who want its secret:
 * a program may ask its owner each time.
 *
 * <p>Standard input is empty and standard error is kept for complaints, so that a program that asks must open the terminal
 * ({@code /dev/tty}) or a window itself, as those that keep secrets do.
 */
final class SecretCommands {
    /** Who types a passphrase or lays a finger on a key has done so by then. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** No password is longer; a program that prints more prints something else. */
    private static final int LONGEST = 4096;

    private static final int KEPT = 4 * LONGEST;
    private static final String NOT_UTF_8 = "\uFFFD";

    private final Duration patience;
    private final Map<List<String>, ProgramEnd> ends = new HashMap<>();

    SecretCommands(Duration patience) {
        this.patience = patience;
    }

    /**
     * What came of a program.
     *
     * @param complaint as {@link SecretWords} words it; nothing if there is a secret
     */
    record Answer(Optional<Secret> secret, Optional<Words> complaint) {
        private static Answer complaint(Words words) {
            return new Answer(Optional.empty(), Optional.of(words));
        }
    }

    /** @param subject whose secret it is, for the complaint */
    Answer ask(String subject, List<String> argv) {
        ProgramEnd end = ends.computeIfAbsent(argv, words -> LocalProgram.run(words, new byte[0], patience, KEPT));
        String program = argv.get(0);
        if (end instanceof ProgramEnd.NotStarted not) {
            return Answer.complaint(SecretWords.notStarted(subject, not.why()));
        }
        if (end instanceof ProgramEnd.TimedOut late) {
            return Answer.complaint(SecretWords.tooSlow(subject, program, late.deadline()));
        }
        ProgramEnd.Ended ended = (ProgramEnd.Ended) end;
        String secret = ended.out().replaceAll("\\R\\z", "");
        return wrong(subject, program, ended, secret)
                .map(Answer::complaint)
                .orElseGet(() -> new Answer(Optional.of(Secret.of(secret)), Optional.empty()));
    }

    private static Optional<Words> wrong(String subject, String program, ProgramEnd.Ended ended, String secret) {
        if (!ended.succeeded()) {
            return Optional.of(SecretWords.failed(subject, program, ended.exit(), said(ended, secret)));
        }
        if (secret.isEmpty()) {
            return Optional.of(
                    SecretWords.printedNothing(subject, program, !ended.err().isBlank()));
        }
        if (secret.length() > LONGEST) {
            return Optional.of(SecretWords.printedTooMuch(subject, program, LONGEST));
        }
        if (secret.lines().count() > 1) {
            return Optional.of(
                    SecretWords.printedLines(subject, program, secret.lines().count()));
        }
        return secret.contains(NOT_UTF_8) ? Optional.of(SecretWords.notText(subject, program)) : Optional.empty();
    }

    /** What the program complained of, without what may be the secret. */
    private static String said(ProgramEnd.Ended ended, String secret) {
        String said = ended.err().strip();
        return secret.isBlank()
                ? said
                : said.replace(secret.strip(), Secret.of(secret).toString());
    }
}
