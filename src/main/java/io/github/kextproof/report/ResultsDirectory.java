package io.github.kextproof.report;

import io.github.kextproof.mac.MacName;
import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.util.PropertiesUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The directory that one run's results go to, with what Allure wants to know of the run as a whole.
 *
 * <p>Allure writes there once the system property {@value #PROPERTY} names it; that has to be set before anything of
 * Allure's is loaded.
 */
public final class ResultsDirectory {
    /** The system property that tells Allure where to write. */
    public static final String PROPERTY = "allure.results.directory";

    /** What a run was made with, as Allure names it. */
    static final String ENVIRONMENT = "environment.properties";

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** What Allure and this package write; {@code history} is kept, people copy it there from an earlier report. */
    private static final Pattern OURS = Pattern.compile(UUID + "-(result|container)\\.json|" + UUID
            + "-attachment(\\.\\w+)?|categories\\.json|environment\\.(properties|xml)|executor\\.json|"
            + UUID + Pattern.quote(ShardFacts.FILE) + "|" + Pattern.quote(ResultFiles.ASIDE) + UUID);

    private static final String HISTORY = "history";

    private final Path directory;

    private ResultsDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * Makes the directory ready for a run: it exists, is empty of earlier results, and holds the categories of failures.
     *
     * @throws ReportException if it holds files that are no results, which are then left alone, or cannot be written to
     */
    public static ResultsDirectory prepare(Path directory) {
        try {
            List<Path> earlier = list(Files.createDirectories(directory));
            refuseOthers(directory, earlier);
            for (Path result : earlier) {
                delete(result);
            }
            ResultsDirectory prepared = new ResultsDirectory(directory);
            new ResultFiles(directory).write("categories.json", Categories.all());
            return prepared;
        } catch (IOException unusable) {
            throw unusable(directory, unusable);
        }
    }

    /** The one that Allure writes to in this process. */
    static Path current() {
        return Path.of(PropertiesUtils.loadAllureProperties().getProperty(PROPERTY, "allure-results"));
    }

    public Path path() {
        return directory;
    }

    /** Writes what the run was made with, for the report's first page; in the order given, replacing what was said before. */
    public void describe(Map<String, String> facts) {
        write(ENVIRONMENT, properties(facts));
    }

    /** Writes which shard the run took; last of all, since it says that the results of all its journeys are named. */
    public void describe(ShardFacts facts) {
        write(java.util.UUID.randomUUID() + ShardFacts.FILE, properties(facts.entries()));
    }

    private static String properties(Map<String, String> facts) {
        StringBuilder properties = new StringBuilder();
        facts.forEach(
                (key, value) -> properties.append(PropertyLine.of(key, value)).append('\n'));
        return properties.toString();
    }

    /**
     * Names the CI build that runs this, if it does: GitHub Actions, GitLab or Jenkins.
     *
     * @param environment the process's environment variables
     */
    public void executedBy(Map<String, String> environment) {
        CiBuild.of(environment).ifPresent(executor -> write("executor.json", Json.write(executor)));
    }

    /** Has Allure write here; to be called before anything of Allure's is used. */
    public void receive() {
        System.setProperty(PROPERTY, directory.toString());
        Allure.setLifecycle(new AllureLifecycle(new ResultFiles(directory)));
    }

    /** A journey is to come; until it begins, its result says that it was not started. */
    public void foresee(MacName mac, String scenario, boolean simulated) {
        Foreseen.write(directory, new Subject(mac, scenario, simulated), Instant.now());
    }

    private void write(String name, String text) {
        new ResultFiles(directory).write(name, text);
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> !file.endsWith(HISTORY) && !file.endsWith(ResultsLock.FILE))
                    .sorted()
                    .toList();
        }
    }

    private static void refuseOthers(Path directory, List<Path> files) {
        for (Path file : files) {
            if (!OURS.matcher(file.getFileName().toString()).matches()) {
                throw new ReportException("results cannot go to " + directory + ": it holds " + file.getFileName()
                        + ", which is no result of an earlier run\n  perhaps    choose another --results directory;"
                        + " an existing one is emptied, so only one with nothing but results will do");
            }
        }
    }

    private static void delete(Path result) throws IOException {
        if (Files.isDirectory(result)) {
            for (Path inside : list(result)) {
                Files.delete(inside);
            }
        }
        Files.delete(result);
    }

    static ReportException unusable(Path directory, IOException cause) {
        return new ReportException(
                "results cannot go to " + directory + ": " + cause
                        + "\n  perhaps    free space there, or choose another --results directory",
                cause);
    }
}
