package io.github.kextproof.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program as people start it. */
record Program(Places places) {
    /** As {@code mvn -Prun} does. */
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC");

    /** What the build leaves beside the jar, if it does. */
    Path archive() {
        return places.project().resolve("target/kextproof.jsa");
    }

    /** With the class-data archive if there is one. */
    List<String> command(String... words) {
        return command(List.of(), words);
    }

    /** With more options for Java. */
    List<String> command(List<String> more, String... words) {
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(more);
        if (Files.exists(archive())) {
            options.add("-XX:SharedArchiveFile=" + archive());
        }
        return with(options, words);
    }

    /** By the script beside the jar, which knows the options. */
    List<String> launched(String... words) {
        List<String> command = new ArrayList<>(
                List.of(places.project().resolve("target/kextproof").toString()));
        command.addAll(List.of(words));
        return command;
    }

    List<String> with(List<String> options, String... words) {
        List<String> command = new ArrayList<>(List.of(places.java()));
        command.addAll(options);
        command.addAll(List.of("-jar", places.jar().toString()));
        command.addAll(List.of(words));
        return command;
    }
}
