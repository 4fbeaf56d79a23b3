package io.github.kextproof.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Several directories of results as one that a report can be made of: links to their files, since a lab's results are large. */
final class Merged {
    private Merged() {}

    /**
     * Of two files of one name the first counts: results are named for a uuid, and the others say the same in each shard. What
     * the runs were made with is the exception, and is shown of all of them.
     *
     * @param results at least one directory
     * @param merged an empty directory
     * @return where to read: the only one, or else {@code merged}
     * @throws ReportException if two results of one name say different things, of which one would be lost
     */
    static Path of(List<Path> results, Path merged) throws IOException {
        if (results.size() == 1) {
            return results.get(0);
        }
        Map<String, Set<String>> environment = new TreeMap<>();
        for (Path directory : results) {
            for (Path file : Abridged.files(directory)) {
                Path link = merged.resolve(file.getFileName());
                if (link.endsWith(ResultsDirectory.ENVIRONMENT)) {
                    read(file)
                            .forEach((key, value) -> environment
                                    .computeIfAbsent(key.toString(), fresh -> new LinkedHashSet<>())
                                    .add(value.toString()));
                } else if (Files.notExists(link)) {
                    Files.createSymbolicLink(link, file.toRealPath());
                } else if (Abridged.isResult(file) && Files.mismatch(link, file) >= 0) {
                    throw new ReportException(
                            "there is no report to make: " + file + " says something else than "
                                    + link.toRealPath() + "\n"
                                    + "  expected   results named for their uuid, each at most once\n"
                                    + "  perhaps    one of the two was changed, or is not kextproof's: make a report of each directory");
                }
            }
        }
        String lines = environment.entrySet().stream()
                .map(entry -> PropertyLine.of(entry.getKey(), String.join("; ", entry.getValue())) + "\n")
                .collect(Collectors.joining());
        Files.writeString(merged.resolve(ResultsDirectory.ENVIRONMENT), lines);
        return merged;
    }

    /** Somebody else may have written it: of what is no properties file, nothing can be shown. */
    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            properties.load(in);
        } catch (IllegalArgumentException badEscape) {
            properties.clear();
        }
        return properties;
    }
}
