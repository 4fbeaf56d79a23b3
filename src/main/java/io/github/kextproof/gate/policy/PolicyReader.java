package io.github.kextproof.gate.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kextproof.document.Document;
import io.github.kextproof.document.DocumentException;
import io.github.kextproof.document.DocumentFile;
import io.github.kextproof.document.Place;
import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Schema;
import io.github.kextproof.document.Value;
import io.github.kextproof.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;

/** Reads a policy file. */
public final class PolicyReader {
    private static final PolicyDialect DIALECT = new PolicyDialect();

    private PolicyReader() {}

    /** The JSON Schema of policies, for editors; what depends on several keys at once, it does not say. */
    public static String schema() {
        return Schema.text(DIALECT);
    }

    /**
     * The same as of today, in UTC.
     *
     * @throws DocumentException with everything that is wrong, if anything is
     */
    public static Policy read(Path file) {
        return read(file, LocalDate.now(ZoneOffset.UTC));
    }

    /**
     * Reads the file.
     *
     * @param today from which on a waiver may hold for 180 days; what was well once stays well on every later day
     * @throws DocumentException with everything that is wrong, if anything is
     */
    public static Policy read(Path file, LocalDate today) {
        Problems problems = new Problems(file);
        Document document = DocumentFile.read(file, DIALECT, problems);
        Schema.of(DIALECT).check(document, problems);
        Policy policy = policy(file, document.value(), today, problems);
        problems.throwIfAny();
        return policy;
    }

    private static Policy policy(Path file, Value document, LocalDate today, Problems problems) {
        Texts texts = new Texts(problems);
        LimitReader limits = new LimitReader(texts, document);
        return new Policy(
                file,
                sha256(file, problems),
                document.get("labels").map(PolicyReader::dimensions).orElse(Dimensions.OWN),
                number(document, "minimum_executed"),
                new RequirementReader(texts, problems).read(document),
                limits.allow(),
                limits.fresh(),
                number(document, "real"),
                texts.all(document, "approval_exercised"),
                new WaiverReader(problems, today).read(document),
                limits.time());
    }

    private static Dimensions dimensions(Value labels) {
        Dimensions own = Dimensions.OWN;
        return new Dimensions(
                label(labels, "scenario", own.scenario()),
                label(labels, "mac", own.mac()),
                label(labels, "macos", own.macos()),
                label(labels, "locale", own.locale()),
                label(labels, "management", own.management()),
                label(labels, "product", own.product()),
                label(labels, "package_checksum", own.packageChecksum()),
                label(labels, "harness", own.harness()),
                label(labels, "simulated", own.simulated()),
                label(labels, "approval", own.approval()),
                label(labels, "owner", own.owner()));
    }

    private static String label(Value labels, String key, String own) {
        return labels.get(key).flatMap(Texts::text).orElse(own);
    }

    private static OptionalInt number(Value policy, String key) {
        List<JsonNode> number = policy.get(key).map(Value::node).stream().toList();
        return number.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(number.get(0).asInt());
    }

    private static String sha256(Path file, Problems problems) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException cause) {
            throw problems.fatal(Place.WHOLE, PolicyWords.unreadable(cause));
        }
    }
}
