package io.github.kextproof.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kextproof.report.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a run of nine Macs leaves behind when it is terminated (SIGTERM, as Ctrl-C) or killed (SIGKILL) in its midst, at ten
 * moments each: when it has printed so many lines. Chance chose the lines, once and for all, by a fixed seed.
 */
class CancelIT {
    private static final Path NINE_MACS = Path.of("vms", "stubs.yaml").toAbsolutePath();
    private static final long SEED = 20_201_119;
    private static final int MOMENTS = 10;
    /** A run of one scenario on the nine Macs prints some more. */
    private static final int LINES = 40;
    /** A time of day, a Mac, a scenario, and what happened. */
    private static final Pattern EVENT = Pattern.compile("\\d\\d:\\d\\d:\\d\\d ([a-z0-9-]+) ([a-z-]+): (.*)");

    @TempDir
    private static Path directory;

    private static ExecutorService atOnce;
    private static List<Future<EndedRun>> terminated;
    private static List<Future<EndedRun>> killed;

    @BeforeAll
    static void start() {
        atOnce = Executors.newFixedThreadPool(3);
        terminated = runs("terminated", ProcessHandle::destroy);
        killed = runs("killed", ProcessHandle::destroyForcibly);
    }

    /** The first with every scenario, the others with one, which is as many Macs and less to wait for. */
    private static List<Future<EndedRun>> runs(String name, Consumer<ProcessHandle> end) {
        List<Future<EndedRun>> runs = new ArrayList<>();
        for (int line : new Random(SEED).ints(MOMENTS, 1, LINES).toArray()) {
            Path own = directory.resolve(name + "-" + runs.size());
            String[] arguments = runs.isEmpty()
                    ? new String[] {"--inventory", NINE_MACS.toString()}
                    : new String[] {"--inventory", NINE_MACS.toString(), "--scenario", "fresh-approval"};
            runs.add(atOnce.submit(() -> EndedRun.afterLines(line, end, own, arguments)));
        }
        return runs;
    }

    @AfterAll
    static void stop() {
        atOnce.shutdownNow();
    }

    static IntStream moments() {
        return IntStream.range(0, MOMENTS);
    }

    @ParameterizedTest
    @MethodSource("moments")
    void a_terminated_run_exits_with_3_and_says_what_was_not_finished(int moment) throws Exception {
        EndedRun run = terminated.get(moment).get();

        assertThat(run.struck()).isTrue();
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .containsOnlyOnce("kextproof: the run was cancelled\n")
                .containsPattern("\n  finished     \\d+ of " + journeys(moment) + " journeys")
                .containsPattern("\n  under way    \\d+")
                .containsPattern("\n  not started  \\d+");
        assertThat(run.leftBehind()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("moments")
    void a_terminated_run_leaves_results_that_tell_the_truth(int moment) throws Exception {
        mustTellTheTruth(terminated.get(moment).get(), journeys(moment));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void a_killed_run_leaves_results_that_tell_the_truth(int moment) throws Exception {
        EndedRun run = killed.get(moment).get();

        assertThat(run.struck()).isTrue();
        assertThat(run.exitCode()).isEqualTo(128 + 9);
        mustTellTheTruth(run, journeys(moment));
    }

    private static int journeys(int moment) {
        return moment == 0 ? 36 : 9;
    }

    private static void mustTellTheTruth(EndedRun run, int journeys) {
        Results results = new Results(run.results());
        Map<String, JsonNode> byJourney = results.byJourney();
        assertThat(byJourney).hasSize(journeys);
        byJourney.values().forEach(result -> {
            assertThat(results.attachments(result))
                    .allSatisfy(file -> assertThat(file).isRegularFile());
            mustStandForWhatItIs(result);
        });
        run.printed().forEach(line -> mustBeOnDisk(line, results, byJourney));
        mustHaveStoodInTheOutputIfPassed(run.printed(), byJourney);
        assertThat(HtmlReport.write(run.results(), run.results().resolveSibling("report")))
                .isNotEmptyFile();
    }

    /** Passed and skipped are said of journeys that came to their end only; everything else is broken and says why. */
    private static void mustStandForWhatItIs(JsonNode result) {
        String message = result.path("statusDetails").path("message").asText();
        switch (result.path("status").asText()) {
            case "passed" ->
                assertThat(result.path("steps"))
                        .hasSize(7)
                        .allMatch(step -> step.path("status").asText().equals("passed"));
            case "skipped" -> assertThat(message).isNotEmpty().doesNotContain("not finished", "not started");
            case "broken" -> assertThat(message).startsWith("not ").matches("(?s)not (finished|started): .+");
            default -> throw new AssertionError("nothing went wrong but the run's end: " + result);
        }
    }

    /** Nothing that a person saw is lost: no state that was proven, no verdict, no Mac that was not left clean. */
    private static void mustBeOnDisk(String line, Results results, Map<String, JsonNode> byJourney) {
        Matcher event = EVENT.matcher(line);
        if (!event.matches()) {
            return;
        }
        JsonNode result = byJourney.get(event.group(2) + " on " + event.group(1));
        assertThat(result).describedAs(line).isNotNull();
        String what = event.group(3).replaceFirst(" \\([^()]*\\)$", "");
        if (what.startsWith("starts, ")) {
            assertThat(results.transcript(result))
                    .startsWith("# " + result.path("fullName").asText());
        } else if (what.startsWith("passed")) {
            assertThat(result.path("status").asText()).describedAs(line).isEqualTo("passed");
        } else if (what.startsWith("not applicable: ")) {
            assertThat(result.path("status").asText()).describedAs(line).isEqualTo("skipped");
        } else if (what.startsWith("not finished: ")) {
            assertThat(result.path("statusDetails").path("message").asText()).startsWith(what);
        } else if (what.startsWith(event.group(1) + ": the Mac was not left clean")) {
            assertThat(results.transcript(result)).describedAs(line).contains("  -- " + event.group(3) + "\n");
        } else {
            assertThat(results.transcript(result)).describedAs(line).contains("reached: " + what);
        }
    }

    private static void mustHaveStoodInTheOutputIfPassed(List<String> printed, Map<String, JsonNode> byJourney) {
        byJourney.forEach((journey, result) -> {
            if (result.path("status").asText().equals("passed")) {
                int between = journey.indexOf(" on ");
                String reached = journey.substring(between + 4) + " " + journey.substring(0, between) + ": protected";
                assertThat(printed).anyMatch(line -> line.contains(" " + reached));
            }
        });
    }

    @Test
    void a_run_that_is_terminated_while_its_stub_macs_start_exits_with_3_and_started_nothing() throws Exception {
        Path own = Files.createDirectories(directory.resolve("starting"));
        Path temporary = Files.createDirectories(own.resolve("tmp"));
        try (WatchService watch = temporary.getFileSystem().newWatchService()) {
            temporary.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process process = EndedRun.start(own, "--inventory", NINE_MACS.toString());
            awaitEntry(watch, "kextproof-stubs-");
            process.destroy();

            assertThat(process.waitFor()).isEqualTo(3);
        }
        assertThat(new Results(own.resolve("results")).byJourney().values())
                .hasSize(36)
                .allMatch(result -> result.path("statusDetails")
                        .path("message")
                        .asText()
                        .equals("not started: the run ended before this journey could begin"));
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void a_run_that_is_terminated_while_it_writes_its_report_exits_with_3() throws Exception {
        Path own = Files.createDirectories(directory.resolve("reporting"));
        Path temporary = Files.createDirectories(own.resolve("tmp"));
        Path report = Files.createDirectories(own.resolve("report"));
        try (WatchService watch = report.getFileSystem().newWatchService()) {
            report.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process process = EndedRun.start(
                    own, "--inventory", NINE_MACS.toString(), "--mac", "monterey-arm64", "--report", report.toString());
            awaitEntry(watch, ".report-");
            process.destroy();

            assertThat(process.waitFor()).isEqualTo(3);
        }
        assertThat(Files.readString(own.resolve("err.txt"))).contains("finished     4 of 4 journeys");
        assertThat(temporary).isEmptyDirectory();
    }

    private static void awaitEntry(WatchService watch, String prefix) throws InterruptedException {
        boolean there = false;
        while (!there) {
            WatchKey key = watch.take();
            there = key.pollEvents().stream()
                    .map(WatchEvent::context)
                    .anyMatch(entry -> entry.toString().startsWith(prefix));
            key.reset();
        }
    }

    /** A pipe that nobody reads keeps the program from its end. */
    @Test
    void a_second_signal_ends_a_run_at_once_that_does_not_come_to_its_end() throws Exception {
        Path own = Files.createDirectories(directory.resolve("twice"));
        Path pipe = own.resolve("pipe.json");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        EndedRun run = EndedRun.afterLines(
                1,
                CancelIT::strikeUntilItEnds,
                own,
                "--inventory",
                NINE_MACS.toString(),
                "--mac",
                "monterey-arm64",
                "--json",
                pipe.toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("kextproof: the run was cancelled and then cut short by a second signal\n");
    }

    private static void strikeUntilItEnds(ProcessHandle process) {
        while (process.isAlive()) {
            process.destroy();
            try {
                process.onExit().get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillThere) {
                // Once more: two signals that come too close together count as one.
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void verdicts_of_an_earlier_run_do_not_outlive_the_start_of_the_next() throws IOException {
        Path own = Files.createDirectories(directory.resolve("again"));
        Path json = Files.writeString(own.resolve("verdicts.json"), "{\"exitCode\": 0}");

        EndedRun run = EndedRun.afterLines(
                1,
                ProcessHandle::destroyForcibly,
                own,
                "--inventory",
                NINE_MACS.toString(),
                "--mac",
                "monterey-arm64",
                "--json",
                json.toString());

        assertThat(run.exitCode()).isEqualTo(128 + 9);
        assertThat(json).doesNotExist();
    }
}
