package io.github.kextproof.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One file of the catalogue in vms/doctor: a Mac with one thing wrong, what the doctor must say of it, and what mends it. */
record BrokenMac(Path file, ObjectNode content) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path DIRECTORY = Path.of("vms", "doctor");

    /** All of them, by name. */
    static List<BrokenMac> all() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.sorted().map(BrokenMac::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BrokenMac read(Path file) {
        try {
            return new BrokenMac(file, (ObjectNode) YAML.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode wanted() {
        return content.get("doctor");
    }

    String check() {
        return wanted().get("check").asText();
    }

    String result() {
        return wanted().get("result").asText();
    }

    boolean says(String what) {
        return matches(wanted().get("what").asText(), what);
    }

    boolean advises(String fix) {
        return matches(wanted().get("fix").asText(), fix);
    }

    private static boolean matches(String glob, String text) {
        return text.matches("(?s)" + Pattern.quote(glob).replace("*", "\\E.*\\Q"));
    }

    /** Writes the inventory as it is once its {@code fixed} is put in place of the Mac's own keys. */
    Path fixedIn(Path directory) throws IOException {
        ObjectNode fixed = content.deepCopy();
        fixed.remove("doctor");
        ObjectNode mac = (ObjectNode) fixed.get("macs").get(0);
        mac.setAll((ObjectNode) wanted().get("fixed"));
        absolute((ObjectNode) fixed.get("product"));
        if (mac.has("product")) {
            absolute((ObjectNode) mac.get("product"));
        }
        return Files.write(directory.resolve(file.getFileName()), YAML.writeValueAsBytes(fixed));
    }

    /** Its paths are relative to the file, which moves. */
    private void absolute(ObjectNode product) {
        Path directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
        for (String key : List.of("package", "onboarding")) {
            if (product.has(key)) {
                product.put(
                        key,
                        directory.resolve(product.get(key).asText()).normalize().toString());
            }
        }
    }

    /** For the names of tests. */
    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
