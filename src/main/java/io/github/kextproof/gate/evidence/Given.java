package io.github.kextproof.gate.evidence;

import io.github.kextproof.document.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A directory of results as somebody gave it.
 *
 * @param shown what to call it
 */
record Given(String shown, Path path) {
    private static Given of(Path path) {
        String shown = path.toString();
        return new Given(shown.isEmpty() ? "." : shown, path);
    }

    /**
     * Those that are different, in the order given.
     *
     * @param notes takes what is said of the others
     * @throws EvidenceException if one of them is no directory of results
     */
    static List<Given> distinct(List<Path> paths, List<String> notes) {
        Map<Path, Given> known = new LinkedHashMap<>();
        for (Path path : paths) {
            Given given = of(path);
            Given first = known.putIfAbsent(given.real(), given);
            if (first != null) {
                notes.add(EvidenceWords.sameDirectory(given.shown, first.shown));
            }
        }
        return List.copyOf(known.values());
    }

    private Path real() {
        if (!Files.exists(path)) {
            throw unusable("there is no such directory", "expected", "a directory of Allure 2 results");
        }
        if (!Files.isDirectory(path)) {
            throw unusable(
                    "that is a file, not a directory of results",
                    "perhaps",
                    shown.endsWith(".json")
                            ? "give the directory that it lies in"
                            : "unpack it, and give the directory that comes of it");
        }
        try {
            return path.toRealPath();
        } catch (IOException cause) {
            throw unlistable(cause);
        }
    }

    /** As {@link Result#file} has it. */
    String file(String name) {
        return shown + "/" + name;
    }

    EvidenceException unlistable(IOException cause) {
        return unusable(
                "the directory " + FileBytes.why(cause), "perhaps", "run as a user who may list it, or copy it");
    }

    /** @throws EvidenceException if it holds no results but something that was mistaken for them, or them deeper down */
    void refuseMistakes(Look look) {
        if (look.names().stream().anyMatch(name -> FileNames.isResult(name) || FileNames.isContainer(name))) {
            return;
        }
        if (look.has("index.html")) {
            throw unusable(
                    "that is an HTML report, not the results it was made from",
                    "perhaps",
                    "give the results directory instead; Allure calls it allure-results");
        }
        List<String> deeper = new ArrayList<>();
        for (String name : look.names()) {
            if (!name.startsWith(".") && holdsResults(path.resolve(name))) {
                deeper.add(file(name));
            }
        }
        if (!deeper.isEmpty()) {
            throw unusable(
                    "there are no results in it, only in directories below it",
                    "perhaps",
                    "give " + EvidenceWords.some(deeper));
        }
    }

    private static boolean holdsResults(Path directory) {
        try {
            return Files.isDirectory(directory)
                    && Look.names(directory).stream().anyMatch(FileNames::isResult);
        } catch (IOException notOurs) {
            return false;
        }
    }

    private EvidenceException unusable(String why, String label, String text) {
        return new EvidenceException(shown + ": " + why + "\n  " + Words.line(label, text));
    }

    /** What killed runs left in it. */
    Optional<String> noteOfKilledRuns(Look look) {
        List<String> aside = look.names().stream().filter(FileNames::isAside).toList();
        return aside.isEmpty() ? Optional.empty() : Optional.of(EvidenceWords.killed(shown, aside));
    }
}
