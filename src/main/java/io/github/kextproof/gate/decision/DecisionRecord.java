package io.github.kextproof.gate.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.kextproof.gate.evidence.Evidence;
import io.github.kextproof.gate.rule.Decision;
import io.github.kextproof.text.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * A decision as JSON, so that it can be checked later: what was decided, by whom, on what.
 *
 * <p>Its last key is the SHA-256 of all the others (as UTF-8, without white space between them). This tells a record that was
 * cut off or edited by accident; it is no signature, for whoever forges a record can compute it as well.
 */
public final class DecisionRecord {
    /** Counted up whenever a reader of earlier records would misunderstand a later one. */
    static final int FORMAT = 1;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Decision decision;
    private final Program program;
    private final Optional<Evidence> baseline;

    private DecisionRecord(Decision decision, Program program, Optional<Evidence> baseline) {
        this.decision = decision;
        this.program = program;
        this.baseline = baseline;
    }

    /**
     * Writes the record, whole or not at all; the same decision always makes the same bytes.
     *
     * @param baseline the earlier run that was compared with
     */
    public static void write(Path file, Decision decision, Program program, Optional<Evidence> baseline)
            throws IOException {
        DecisionRecord content = new DecisionRecord(decision, program, baseline);
        MessageDigest digest = Sha256.digest();
        content.write(new DigestOutputStream(OutputStream.nullOutputStream(), digest), Optional.empty());
        String sha256 = Sha256.hex(digest);
        WholeFile.write(file, out -> content.write(out, Optional.of(sha256)));
    }

    /** @param sha256 without, nothing else than the keys and values is written */
    private void write(OutputStream out, Optional<String> sha256) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            sha256.ifPresent(any -> json.setPrettyPrinter(printer()));
            json.writeStartObject();
            new RecordContent(json).write(decision, program, baseline);
            if (sha256.isPresent()) {
                json.writeStringField("sha256", sha256.get());
            }
            json.writeEndObject();
            if (sha256.isPresent()) {
                json.writeRaw('\n');
            }
        }
    }

    /** Two spaces, and {@code \n} on every platform. */
    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter()
                .withObjectIndenter(lines)
                .withArrayIndenter(lines)
                .withSeparators(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""));
    }
}
