package io.github.kextproof.inventory;

import io.github.kextproof.document.Place;
import io.github.kextproof.document.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A user's ssh_config(5) and the files that it includes; the system's own, /etc/ssh/ssh_config, is not read. */
final class SshConfig {
    /** As in OpenSSH. */
    private static final int DEEPEST = 16;

    private final Path file;
    private final Path home;
    private final Problems problems;
    private final Map<Path, List<SshConfigLine>> read = new HashMap<>();

    SshConfig(Path file, Path home, Problems problems) {
        this.file = file;
        this.home = home;
        this.problems = problems;
    }

    /** What it says of a host; nothing is wrong with a name of which it says nothing. */
    SshAlias about(String name) {
        SshFindings found = new SshFindings(name);
        walk(file, 0, true, found);
        return new SshAlias(name, found, file, home, problems);
    }

    private void walk(Path each, int depth, boolean reachable, SshFindings found) {
        SshBlock block = SshBlock.start(reachable);
        for (SshConfigLine line : lines(each)) {
            if (line.keyword().equals("host") || line.keyword().equals("match")) {
                block = reachable ? SshBlock.opened(line, found) : block;
            } else if (line.keyword().equals("include") && block.applies()) {
                include(line, depth, found);
            } else {
                block.take(line, found);
            }
        }
    }

    private void include(SshConfigLine line, int depth, SshFindings found) {
        if (depth == DEEPEST) {
            problems.add(line.file(), line.place(), SshConfigWords.tooDeep(DEEPEST));
            return;
        }
        for (String pattern : line.arguments()) {
            files(pattern).forEach(included -> walk(included, depth + 1, true, found));
        }
    }

    private List<SshConfigLine> lines(Path each) {
        return read.computeIfAbsent(each, this::parse);
    }

    private List<SshConfigLine> parse(Path each) {
        List<SshConfigLine> lines = new ArrayList<>();
        try {
            String text = new String(Files.readAllBytes(each), StandardCharsets.UTF_8);
            int number = 0;
            for (String line : text.lines().toList()) {
                number++;
                SshConfigLine.of(each, number, line).ifPresent(lines::add);
            }
        } catch (IOException cause) {
            problems.add(each, Place.WHOLE, SshConfigWords.unreadable(cause));
        }
        return lines;
    }

    /** Sorted by name; what does not exist is passed over, as ssh does. */
    private Stream<Path> files(String pattern) {
        Path path = pattern.startsWith("~/")
                ? home.resolve(pattern.substring(2))
                : home.resolve(".ssh").resolve(pattern);
        Stream<Path> found = Stream.of(path.getRoot() == null ? Path.of("") : path.getRoot());
        for (Path component : path) {
            found = found.flatMap(directory -> inside(directory, component.toString()));
        }
        return found.filter(Files::isRegularFile);
    }

    private static Stream<Path> inside(Path directory, String pattern) {
        if (!pattern.matches(".*[*?\\[].*")) {
            return Stream.of(directory.resolve(pattern));
        }
        List<Path> matching = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, pattern)) {
            entries.forEach(matching::add);
        } catch (IOException unreadable) {
            return Stream.empty();
        }
        return matching.stream()
                .filter(path -> pattern.startsWith(".")
                        || !path.getFileName().toString().startsWith("."))
                .sorted();
    }
}
