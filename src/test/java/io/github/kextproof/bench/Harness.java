package io.github.kextproof.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How the harness's own clients are started: as the program is, with all tiers of the compiler. */
final class Harness {
    private static final String PACKAGE = "io.github.kextproof.bench.client.";

    private final Places places;
    private final Path clients;

    Harness(Places places, Path clients) {
        this.places = places;
        this.clients = clients;
    }

    /** With a class-data archive if {@link #archive} made one of this main class. */
    List<String> command(String main, List<String> words) {
        Path archive = archiveOf(main);
        return command(Files.exists(archive) ? List.of("-XX:SharedArchiveFile=" + archive) : List.of(), main, words);
    }

    /** Makes the archive by running the client once; without, it starts more slowly, and works all the same. */
    void archive(Function<List<String>, Sample> runner, String main, List<String> words) {
        Path archive = archiveOf(main);
        List<String> flags = List.of("-XX:ArchiveClassesAtExit=" + archive);
        Sample made = runner.apply(command(flags, main, words));
        if (!made.good() || !Files.exists(archive)) {
            System.out.println("bench: no class-data archive of " + main + ", which starts without: " + made.trouble());
        }
    }

    private Path archiveOf(String main) {
        return clients.resolveSibling(main + ".jsa");
    }

    private List<String> command(List<String> flags, String main, List<String> words) {
        List<String> command = new ArrayList<>(List.of(places.java(), "-XX:+UseSerialGC"));
        command.addAll(flags);
        command.addAll(List.of("-classpath", Places.classPath(places.jar(), clients), PACKAGE + main));
        command.addAll(words);
        return command;
    }
}
