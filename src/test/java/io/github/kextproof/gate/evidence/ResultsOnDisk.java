package io.github.kextproof.gate.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes results directories for tests, and reads them; what is read calls the directory {@code results}. */
final class ResultsOnDisk {
    /** A whole result; its start is 2026-11-22T00:00:00Z. */
    static final String RESULT = """
            {"uuid":"u1","historyId":"h1","fullName":"Kext.loads","name":"loads","status":"passed","stage":"finished",\
            "start":1795305600000,"stop":1795305601500,"labels":[{"name":"mac","value":"catalina-01"}]}""";

    private final Path directory;

    ResultsOnDisk(Path directory) {
        this.directory = directory;
    }

    /** One more result, spoilt by replacing the first text with the second. */
    ResultsOnDisk result(String uuid, String... replacing) {
        String json = RESULT.replace("\"u1\"", "\"" + uuid + "\"");
        for (int i = 0; i < replacing.length; i += 2) {
            if (!json.contains(replacing[i])) {
                throw new IllegalArgumentException("the result has no " + replacing[i]);
            }
            json = json.replace(replacing[i], replacing[i + 1]);
        }
        return with(uuid + "-result.json", json);
    }

    ResultsOnDisk with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    ResultsOnDisk with(String name, byte[] bytes) {
        try {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    Evidence read() {
        return EvidenceReader.read(List.of(directory));
    }

    /** Each as {@code file: reason}, without the directory. */
    List<String> defects() {
        return defects(read());
    }

    List<String> defects(Evidence evidence) {
        return evidence.defects().stream()
                .map(defect -> shortened(defect.file()) + ": " + shortened(defect.why()))
                .toList();
    }

    /** Without the directory. */
    String shortened(String text) {
        return text.replace(directory + "/", "").replace(directory.toString(), "results");
    }

    /** The one result that is read; there must be no defects. */
    Result only() {
        Evidence evidence = read();
        if (!evidence.defects().isEmpty() || evidence.tests().size() != 1) {
            throw new AssertionError("expected one test and no defects, but got " + evidence);
        }
        return evidence.tests().get(0).latest();
    }
}
