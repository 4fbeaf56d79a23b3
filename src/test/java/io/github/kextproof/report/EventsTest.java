package io.github.kextproof.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.kextproof.journey.Finding;
import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.journey.Owner;
import io.github.kextproof.journey.State;
import io.github.kextproof.journey.StepEnd;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.lab.LeaseNews;
import io.github.kextproof.lease.Holder;
import io.github.kextproof.lease.Waiting;
import io.github.kextproof.mac.MacName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run as programs see it. */
class EventsTest {
    private static final MacName MAC = new MacName("catalina-01");
    private static final Duration TOOK = Duration.ofMillis(1500);
    private static final String START = "{\"v\":1,\"time\":\"2026-11-22T20:00:00.123Z\",\"run\":\"r1\",\"type\":\"";
    private static final String OF_MAC = "\",\"mac\":\"catalina-01\",\"scenario\":\"reapproval\"";

    @TempDir
    Path directory;

    private final Summary summary = new Summary();

    private Events events(EventFile file) {
        return new Events(file, "r1", Clock.fixed(Instant.parse("2026-11-22T20:00:00.123456Z"), ZoneOffset.UTC));
    }

    private static Finding finding() {
        return new Finding(
                MAC,
                Owner.PRODUCT,
                "protection is off",
                Optional.of("on"),
                Optional.of("off"),
                Optional.empty(),
                "look at it");
    }

    @Test
    void everything_that_happens_is_an_object_on_a_line_of_its_own() throws IOException {
        Path file = directory.resolve("events.ndjson");
        EventFile open = EventFile.open(file);
        Events events = events(open);
        events.started(Map.of("journeys", 1));
        events.planned(MAC, "reapproval", true);
        JourneyListener journey = events.follow(MAC, "reapproval");
        journey.planned(List.of("Install Defender", "Find it blocked"));
        journey.started("Install Defender");
        journey.retried("asked again: sw_vers", "the connection\nbroke");
        journey.reached(State.INSTALLED);
        journey.asked("press Allow");
        journey.ended("Install Defender", new StepEnd.Held(), TOOK);
        journey.ended("Find it blocked", new StepEnd.Broke(finding()), TOOK);
        journey.ended("Get Allow pressed", new StepEnd.NotRun("protection is off"), Duration.ZERO);
        journey.finished(new Verdict.Failed(finding()), TOOK);
        summary.follow(MAC, "reapproval").finished(new Verdict.Failed(finding()), TOOK);
        events.finished(summary, 1);
        open.close();

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        START + "run.started\",\"journeys\":1}",
                        START + "journey.planned" + OF_MAC + ",\"simulated\":true}",
                        START + "journey.started" + OF_MAC + ",\"steps\":[\"Install Defender\",\"Find it blocked\"]}",
                        START + "step.started" + OF_MAC + ",\"step\":\"Install Defender\"}",
                        START + "retried" + OF_MAC
                                + ",\"what\":\"asked again: sw_vers\",\"why\":\"the connection broke\"}",
                        START + "state" + OF_MAC + ",\"state\":\"installed\"}",
                        START + "asked" + OF_MAC + ",\"request\":\"press Allow\"}",
                        START + "step.ended" + OF_MAC
                                + ",\"step\":\"Install Defender\",\"end\":\"held\",\"seconds\":1.5}",
                        START + "step.ended" + OF_MAC
                                + ",\"step\":\"Find it blocked\",\"end\":\"broke\",\"seconds\":1.5,\"why\":\"protection is off\"}",
                        START + "step.ended" + OF_MAC
                                + ",\"step\":\"Get Allow pressed\",\"end\":\"not run\",\"seconds\":0.0,\"why\":\"protection is off\"}",
                        START + "journey.finished" + OF_MAC
                                + ",\"verdict\":\"failed\",\"owner\":\"product\",\"what\":\"protection is off\",\"perhaps\":\"look at it\",\"retried\":1,\"seconds\":1.5}",
                        START
                                + "run.finished\",\"passed\":0,\"failed\":1,\"notApplicable\":0,\"notFinished\":0,\"exitCode\":1}");
        assertThat(open.trouble()).isEmpty();
    }

    @Test
    void what_becomes_of_a_lease_is_told() throws IOException {
        Path file = directory.resolve("events.ndjson");
        Holder eve = new Holder("eve", "ci-2", 12, "r2", "a look");
        try (EventFile open = EventFile.open(file)) {
            JourneyListener journey = events(open).follow(MAC, "reapproval");
            journey.leased(new LeaseNews.Waits(
                    new Waiting(Optional.of(eve), 2, Duration.ofMinutes(20), "waits at most 20 min: ...")));
            journey.leased(new LeaseNews.Waits(new Waiting(Optional.empty(), 1, Duration.ofMinutes(20), "waits")));
            journey.leased(new LeaseNews.Taken());
            journey.leased(new LeaseNews.Lost("eve took it away"));
            journey.leased(new LeaseNews.Returned());
            journey.leased(new LeaseNews.Left("the disk\nis full"));
        }

        assertThat(Files.readAllLines(file))
                .containsExactly(
                        START + "lease.waiting" + OF_MAC
                                + ",\"what\":\"waits at most 20 min: ...\",\"ahead\":2,\"seconds\":1200.0,\"holder\":\"eve on ci-2 (pid 12, run r2)\"}",
                        START + "lease.waiting" + OF_MAC + ",\"what\":\"waits\",\"ahead\":1,\"seconds\":1200.0}",
                        START + "lease.taken" + OF_MAC + "}",
                        START + "lease.lost" + OF_MAC + ",\"why\":\"eve took it away\"}",
                        START + "lease.returned" + OF_MAC + "}",
                        START + "lease.left" + OF_MAC + ",\"why\":\"the disk is full\"}");
    }

    @Test
    void each_line_is_there_as_soon_as_it_happened() throws IOException {
        Path file = directory.resolve("events.ndjson");
        try (EventFile open = EventFile.open(file)) {
            events(open).started(Map.of());

            Awaitility.await("the first line")
                    .until(() -> Files.readString(file).endsWith("}\n"));
        }
    }

    @Test
    void an_earlier_run_s_events_are_replaced() throws IOException {
        Path file = Files.writeString(directory.resolve("events.ndjson"), "earlier\n");

        EventFile.open(file).close();

        assertThat(file).isEmptyFile();
    }

    @Test
    void a_reader_that_leaves_stops_nothing() throws IOException, InterruptedException {
        Path fifo = fifo();
        EventFile open = EventFile.open(fifo);
        Events events = events(open);
        events.started(Map.of());
        try (InputStream reader = Files.newInputStream(fifo)) {
            assertThat(reader.read()).isEqualTo('{');
        }

        Awaitility.await("the broken pipe").until(() -> {
            events.started(Map.of());
            return open.trouble().isPresent();
        });
        open.close();

        assertThat(open.trouble()).contains("not all events are in " + fifo + ": Broken pipe");
    }

    @Test
    void a_fifo_that_nobody_reads_stops_nothing() throws IOException, InterruptedException {
        Path fifo = fifo();
        EventFile open = EventFile.open(fifo);
        events(open).started(Map.of());

        open.close();

        assertThat(open.trouble())
                .contains("not all events are in " + fifo + ": they were not all taken within 2 s of the end");
        // Lets the writer go that still waits for a reader.
        Files.newInputStream(fifo).close();
    }

    @Test
    void a_directory_is_refused() {
        assertThatThrownBy(() -> EventFile.open(directory))
                .isInstanceOf(ReportException.class)
                .hasMessage("--events " + directory + ": that is a directory\n"
                        + "  expected   a file in a directory that is there, or a fifo\n"
                        + "  perhaps    name a file in it: --events " + directory.resolve("events.ndjson"));
    }

    @Test
    void a_directory_that_is_not_there_is_not_made() {
        Path file = directory.resolve("nihgt/events.ndjson");

        assertThatThrownBy(() -> EventFile.open(file))
                .isInstanceOf(ReportException.class)
                .hasMessage("--events " + file + ": there is no directory " + file.getParent() + "\n"
                        + "  expected   a file in a directory that is there, or a fifo\n"
                        + "  perhaps    make the directory first, or mend its name");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_file_below_a_file_is_refused() throws IOException {
        Path file = Files.writeString(directory.resolve("a"), "").resolve("events.ndjson");

        assertThatThrownBy(() -> EventFile.check(file))
                .isInstanceOf(ReportException.class)
                .hasMessageStartingWith("--events " + file + ": that is no directory: " + file.getParent() + "\n");
    }

    private Path fifo() throws IOException, InterruptedException {
        Path fifo = directory.resolve("fifo");
        assumeThat(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor())
                .as("mkfifo")
                .isZero();
        return fifo;
    }
}
