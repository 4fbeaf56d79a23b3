package io.github.kextproof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Some of the catalogue of misbehaving Macs, vms/verdicts, on container Macs: real sshd, shells and sudo must change no verdict.
 *
 * <p>{@code -Dkextproof.verdicts='kext-*'} walks other files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerdictsContainerIT {
    /** Of each owner, and of each thing that is real in a container: login, shell, sudo, signals, lost connections, the screen. */
    private static final String SOME = "{answers-with-escape-codes,connection-lost-after-kextutil-loaded,"
            + "connection-lost-during-installer,daemon-stopped-after-onboarding,health-stays-blocked-after-allow,"
            + "kextutil-hangs,kextutil-succeeds-but-nothing-is-loaded,managed-but-kext-not-loaded,"
            + "mdatp-killed-by-signal,nobody-presses-allow,restarted-while-health-is-read,start-up-files-print,"
            + "sudo-asks-for-a-password,sudo-password-changed-meanwhile,sudo-wants-a-terminal,well-with-crlf}";

    /** Journeys mostly wait, and two processors carry no more containers at once. */
    private static final int AT_A_TIME = 4;

    private final ExecutorService walkers = Executors.newFixedThreadPool(AT_A_TIME);
    private Path directory = Path.of("nowhere");

    @BeforeAll
    void copy_the_products(@TempDir Path temporary) throws IOException {
        directory = temporary;
        Path products = Files.createDirectory(directory.resolve("product"));
        try (Stream<Path> files = Files.list(Path.of("vms", "product"))) {
            for (Path file : files.toList()) {
                Files.copy(file, products.resolve(file.getFileName()));
            }
        }
        Files.createDirectory(directory.resolve("verdicts"));
    }

    @TestFactory
    Stream<DynamicTest> a_verdict_is_the_same_on_a_container_mac() {
        List<CatalogueEntry> entries =
                Catalogue.entries(Catalogue.DIRECTORY, System.getProperty(Catalogue.SELECTION, SOME));
        Map<CatalogueEntry, Future<Judged>> walks = new LinkedHashMap<>();
        entries.forEach(entry -> walks.put(entry, walkers.submit(() -> walk(entry))));
        return walks.entrySet().stream()
                .map(walk -> DynamicTest.dynamicTest(
                        walk.getKey().name(),
                        walk.getKey().file().toUri(),
                        () -> judge(walk.getKey(), walk.getValue())));
    }

    @AfterAll
    void stop() {
        walkers.shutdownNow();
    }

    private Judged walk(CatalogueEntry entry) throws IOException {
        CatalogueEntry container = CatalogueEntry.read(inAContainer(entry.file()));
        return new Judged(container, WalkOverSsh.walk(container));
    }

    private static void judge(CatalogueEntry entry, Future<Judged> walk) throws Exception {
        Judged judged = walk.get();

        assertThat(judged.right()).withFailMessage(judged::report).isTrue();
        System.out.println("container Mac " + entry.name() + ": " + entry.verdict() + ", as on an embedded stub");
    }

    /** The same file for a Mac in a container. */
    private Path inAContainer(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(text).containsOnlyOnce("type: stub");
        return Files.writeString(
                directory.resolve("verdicts").resolve(file.getFileName()),
                text.replace("type: stub", "type: container"));
    }
}
