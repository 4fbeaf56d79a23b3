package io.github.kextproof.gate.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kextproof.gate.evidence.Defect;
import io.github.kextproof.text.Plain;
import io.github.kextproof.text.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a decision record says.
 *
 * @param file the record, as it was named
 * @param outcome as people read it
 * @param time when it was decided, as the record says it
 * @param policyFile the name of the policy's file
 * @param policySha256 of the policy's file
 * @param defects of the evidence then
 * @param fingerprints as in {@link io.github.kextproof.gate.evidence.Evidence#fingerprints}
 */
record PastDecision(
        Path file,
        String outcome,
        String time,
        String policyFile,
        String policySha256,
        List<Defect> defects,
        SortedMap<String, String> fingerprints) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws RecordException if it is none, or not as it was written */
    static PastDecision read(Path file) {
        if (!(tree(file) instanceof ObjectNode root)) {
            throw RecordException.unreadable(file, "expected a JSON object");
        }
        JsonNode format = root.path("format");
        if (!format.isInt() || format.intValue() != DecisionRecord.FORMAT) {
            throw RecordException.otherFormat(
                    file, format.isMissingNode() ? "not said" : Plain.oneLine(format.toString(), 40));
        }
        mustBeAsWritten(file, root);
        return new PastDecision(
                file,
                root.path("outcome").asText(),
                root.path("time").asText(),
                root.path("policy").path("file").asText(),
                root.path("policy").path("sha256").asText(),
                defects(root.path("defects")),
                fingerprints(root.path("results").path("files")));
    }

    private static List<Defect> defects(JsonNode defects) {
        List<Defect> all = new ArrayList<>();
        defects.forEach(defect -> all.add(
                new Defect(defect.path("file").asText(), defect.path("why").asText())));
        return all;
    }

    private static SortedMap<String, String> fingerprints(JsonNode files) {
        SortedMap<String, String> fingerprints = new TreeMap<>();
        files.properties()
                .forEach(file -> fingerprints.put(file.getKey(), file.getValue().asText()));
        return fingerprints;
    }

    private static JsonNode tree(Path file) {
        try {
            return MAPPER.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException cause) {
            throw RecordException.unreadable(
                    file,
                    "it is no JSON (line " + Math.max(1, cause.getLocation().getLineNr()) + ": "
                            + cause.getOriginalMessage() + ")");
        } catch (NoSuchFileException cause) {
            throw RecordException.unreadable(file, "there is no such file");
        } catch (IOException cause) {
            throw RecordException.unreadable(file, cause.toString());
        }
    }

    private static void mustBeAsWritten(Path file, ObjectNode root) {
        JsonNode said = root.remove("sha256");
        String expected = said == null ? "(none)" : said.asText();
        MessageDigest digest = Sha256.digest();
        try {
            MAPPER.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), digest), root);
        } catch (IOException cause) {
            throw RecordException.unreadable(file, cause.toString());
        }
        String actual = Sha256.hex(digest);
        if (!actual.equals(expected)) {
            throw RecordException.edited(file, Plain.oneLine(expected, 80), actual);
        }
    }
}
