package io.github.kextproof.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script beside the jar: it says what the jar says, sooner where the class-data archive is good, and never a word more. */
class LauncherIT {
    private static final Path BUILT = Path.of(System.getProperty("kextproof.jar", "target/kextproof.jar"))
            .toAbsolutePath()
            .getParent();
    private static final String LAUNCHER = "kextproof";
    private static final String JAR = "kextproof.jar";
    private static final String ARCHIVE = "kextproof.jsa";
    private static final Map<String, String> JAVA = Map.of("JAVA_HOME", System.getProperty("java.home"));

    @TempDir
    private Path directory;

    private Program version;

    @BeforeEach
    void askTheJar() throws Exception {
        version = Program.run(directory, Map.of(), "--version");
    }

    @Test
    void it_says_what_the_jar_says_and_ends_with_its_exit_code() throws Exception {
        Program jar = Program.run(directory, Map.of(), "run", "--scenario", "no such thing");

        assertThat(run(BUILT, JAVA, "run", "--scenario", "no such thing")).isEqualTo(jar);
        assertThat(jar.exitCode()).isEqualTo(2);
    }

    @Test
    void classes_come_from_the_archive() throws Exception {
        assumeThat(BUILT.resolve(ARCHIVE)).as("not made with -Dclass-data.skip").exists();

        assertThat(loaded(BUILT)).contains("io.github.kextproof.cli.Kextproof source: shared objects file");
    }

    @Test
    void without_an_archive_it_does_without() throws Exception {
        Path place = placed(LAUNCHER, JAR);

        assertThat(run(place, JAVA, "--version")).isEqualTo(version);
    }

    @Test
    void an_archive_in_another_place_than_it_was_made_for_is_passed_over_in_silence() throws Exception {
        Path place = placed(LAUNCHER, JAR, archive());

        assertThat(run(place, JAVA, "--version")).isEqualTo(version);
        assertThat(loaded(place)).contains("io.github.kextproof.cli.Kextproof source: file:");
    }

    @Test
    void an_archive_older_than_the_jar_leaves_java_that_of_its_own() throws Exception {
        Path place = placed(LAUNCHER, JAR, archive());
        Files.setLastModifiedTime(place.resolve(JAR), FileTime.from(Instant.now()));

        assertThat(run(place, JAVA, "--version")).isEqualTo(version);
        assertThat(loaded(place))
                .contains("java.lang.Object source: shared objects file")
                .contains("io.github.kextproof.cli.Kextproof source: file:");
    }

    @Test
    void what_is_no_archive_is_passed_over_in_silence() throws Exception {
        Path place = placed(LAUNCHER, JAR);
        Files.setLastModifiedTime(place.resolve(JAR), FileTime.from(Instant.EPOCH));
        Files.writeString(place.resolve(ARCHIVE), "of another Java\n");

        assertThat(run(place, JAVA, "--version")).isEqualTo(version);
    }

    @Test
    void it_may_be_linked_to() throws Exception {
        Path first = Files.createSymbolicLink(directory.resolve("first"), BUILT.resolve(LAUNCHER));
        Files.createDirectory(directory.resolve("bin"));
        Path second = Files.createSymbolicLink(directory.resolve("bin/second"), Path.of("..", "first"));

        assertThat(Program.run(directory, JAVA, List.of(first.toString(), "--version")))
                .isEqualTo(version);
        assertThat(Program.run(directory, JAVA, List.of(second.toString(), "--version")))
                .isEqualTo(version);
    }

    @Test
    void without_java_it_says_so() throws Exception {
        Program program = run(BUILT, Map.of("JAVA_HOME", "/no/such/place"), "--version");

        assertThat(program).isEqualTo(new Program(2, "", """
                        kextproof: there is no Java: /no/such/place/bin/java
                          expected   Java 17 or newer, in JAVA_HOME or on PATH
                        """));
    }

    @Test
    void it_becomes_java_so_that_signals_reach_the_program() throws Exception {
        Path stubs = Path.of("vms", "stubs.yaml").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(
                        BUILT.resolve(LAUNCHER).toString(), "stub", "--inventory", stubs.toString())
                .directory(directory.toFile());
        builder.environment().putAll(JAVA);
        Process stub = builder.start();
        try {
            assertThat(stub.inputReader().readLine()).isNotNull();
            assertThat(stub.info().command().orElseThrow()).endsWith("/java");
        } finally {
            stub.destroy();
            stub.waitFor();
        }
    }

    private static String archive() {
        assumeThat(BUILT.resolve(ARCHIVE)).as("not made with -Dclass-data.skip").exists();
        return ARCHIVE;
    }

    /** Copies of what the build made. */
    private Path placed(String... names) throws IOException {
        Path place = Files.createDirectory(directory.resolve("a place"));
        for (String name : names) {
            Files.copy(BUILT.resolve(name), place.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return place;
    }

    private Program run(Path place, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(place.resolve(LAUNCHER).toString()));
        command.addAll(List.of(arguments));
        return Program.run(directory, environment, command);
    }

    /** Which classes it loads, and from where. */
    private String loaded(Path place) throws Exception {
        Path file = directory.resolve("classes.txt");
        // Taken after the launcher's own options, which switch all of that off.
        Map<String, String> asked =
                Map.of("JAVA_HOME", System.getProperty("java.home"), "_JAVA_OPTIONS", "-Xlog:class+load:file=" + file);
        run(place, asked, "--version");
        return Files.readString(file);
    }
}
