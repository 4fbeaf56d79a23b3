package io.github.kextproof.report;

import io.qameta.allure.ConfigurationBuilder;
import io.qameta.allure.Extension;
import io.qameta.allure.ReportGenerationException;
import io.qameta.allure.ReportGenerator;
import io.qameta.allure.allure1.Allure1Plugin;
import io.qameta.allure.allure2.Allure2Plugin;
import io.qameta.allure.category.CategoriesPlugin;
import io.qameta.allure.category.CategoriesTrendPlugin;
import io.qameta.allure.core.AttachmentsPlugin;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.MarkdownDescriptionsPlugin;
import io.qameta.allure.core.TestsResultsPlugin;
import io.qameta.allure.duration.DurationPlugin;
import io.qameta.allure.duration.DurationTrendPlugin;
import io.qameta.allure.environment.Allure1EnvironmentPlugin;
import io.qameta.allure.executor.ExecutorPlugin;
import io.qameta.allure.history.HistoryPlugin;
import io.qameta.allure.history.HistoryTrendPlugin;
import io.qameta.allure.launch.LaunchPlugin;
import io.qameta.allure.owner.OwnerPlugin;
import io.qameta.allure.retry.RetryPlugin;
import io.qameta.allure.retry.RetryTrendPlugin;
import io.qameta.allure.severity.SeverityPlugin;
import io.qameta.allure.status.StatusChartPlugin;
import io.qameta.allure.suites.SuitesPlugin;
import io.qameta.allure.summary.SummaryPlugin;
import io.qameta.allure.tags.TagsPlugin;
import io.qameta.allure.timeline.TimelinePlugin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes one HTML file of a run's results: it opens from disk, and neither it nor making it calls anybody. */
public final class HtmlReport {
    /** Everything allure-generator 2.34.0 bundles, but for what sends usage data, mails, and metrics files. */
    private static final List<Extension> EXTENSIONS = List.of(
            new MarkdownDescriptionsPlugin(),
            new TagsPlugin(),
            new RetryPlugin(),
            new RetryTrendPlugin(),
            new SeverityPlugin(),
            new OwnerPlugin(),
            new HistoryPlugin(),
            new HistoryTrendPlugin(),
            new CategoriesPlugin(),
            new CategoriesTrendPlugin(),
            new DurationPlugin(),
            new DurationTrendPlugin(),
            new StatusChartPlugin(),
            new TimelinePlugin(),
            new SuitesPlugin(),
            new TestsResultsPlugin(),
            new AttachmentsPlugin(),
            new SummaryPlugin(),
            new ExecutorPlugin(),
            new LaunchPlugin(),
            new Allure1Plugin(),
            new Allure1EnvironmentPlugin(),
            new Allure2Plugin());

    /** Bytes; a page grows by a third of them, and one of this size opens in seconds. */
    private static final long ROOM = 64L * 1024 * 1024;

    private HtmlReport() {}

    /**
     * Reads results and writes the report, replacing an earlier one. That of a large run leaves out what went as it should,
     * and says so.
     *
     * @param results where a run wrote its results
     * @param target the directory to write to; other files in it are left alone
     * @return the file to open
     * @throws ReportException if there are no results, or the report cannot be written
     */
    public static Path write(Path results, Path target) {
        return write(results, target, ROOM);
    }

    /**
     * The same of several directories, such as those of all shards of a run.
     *
     * @param results at least one
     * @throws ReportException as above, or if one of them holds neither a result nor a shard's word that it has none
     */
    public static Path writeAll(List<Path> results, Path target) {
        for (Path directory : results) {
            mustBeDirectory(directory);
            mustHoldResults(directory);
        }
        return make(results, target, ROOM);
    }

    static Path write(Path results, Path target, long room) {
        mustBeDirectory(results);
        return make(List.of(results), target, room);
    }

    private static void mustBeDirectory(Path results) {
        if (!Files.isDirectory(results)) {
            throw new ReportException("there is no report to make: " + results + " is no directory\n"
                    + "  perhaps    the run has not started yet, or wrote its results elsewhere");
        }
    }

    private static void mustHoldResults(Path directory) {
        try {
            if (Abridged.files(directory).stream()
                    .noneMatch(
                            file -> Abridged.isResult(file) || file.toString().endsWith(ShardFacts.FILE))) {
                throw new ReportException("there is no report to make: " + directory + " holds no results\n"
                        + "  expected   files named *-result.json, in the directory itself\n"
                        + "  perhaps    give the directories inside it");
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new ReportException("there is no report to make: " + directory + ": " + unreadable, unreadable);
        }
    }

    private static Path make(List<Path> results, Path target, long room) {
        try {
            Path aside = Files.createTempDirectory(Files.createDirectories(target), ".report-");
            Path made = aside.resolve("index.html");
            try {
                Path all = Merged.of(results, Files.createDirectory(aside.resolve("merged")));
                generate(Abridged.of(all, Files.createDirectory(aside.resolve("shown")), room), aside);
                Files.writeString(made, SealedPage.of(Files.readString(made)));
                return Files.move(made, target.resolve("index.html"), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                delete(aside);
            }
        } catch (IOException | ReportGenerationException unwritable) {
            throw new ReportException(
                    "the report cannot be written to " + target + ": " + unwritable
                            + "\n  perhaps    free space there, or choose another --report directory",
                    unwritable);
        }
    }

    private static void delete(Path aside) throws IOException {
        try (Stream<Path> all = Files.walk(aside)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** The generator looks for its pages through the thread's class loader, which need not be the one it came from. */
    private static void generate(Path results, Path target) {
        Configuration configuration = ConfigurationBuilder.empty()
                .withExtensions(EXTENSIONS)
                .withReportName("kextproof")
                .withReportLanguage("en")
                .build();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ReportGenerator.class.getClassLoader());
        try {
            new ReportGenerator(configuration).generateSingleFile(target, List.of(results));
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
