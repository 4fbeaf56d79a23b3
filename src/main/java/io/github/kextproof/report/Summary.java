package io.github.kextproof.report;

import io.github.kextproof.journey.CleanUp;
import io.github.kextproof.journey.Facts;
import io.github.kextproof.journey.Finding;
import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.journey.Owner;
import io.github.kextproof.journey.Verdict;
import io.github.kextproof.journey.Verdict.Failed;
import io.github.kextproof.journey.Verdict.Passed;
import io.github.kextproof.journey.Verdict.Unfinished;
import io.github.kextproof.mac.MacName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what every journey of a run came to, from any thread, and says what the run came to. */
public final class Summary {
    private final List<Open> open = new ArrayList<>();
    private final Map<Journey, Path> bundles = new HashMap<>();
    private boolean cancelled;
    private Optional<Unfinished> stopped = Optional.empty();

    /** A listener for one journey, the same each time; if it never hears the verdict, the journey counts as harness trouble. */
    public JourneyListener follow(MacName mac, String scenario) {
        synchronized (open) {
            return open.stream()
                    .filter(journey -> journey.mac.equals(mac) && journey.scenario.equals(scenario))
                    .findFirst()
                    .orElseGet(() -> begin(mac, scenario));
        }
    }

    /** A journey that was followed elsewhere. */
    public void add(MacName mac, String scenario, Verdict verdict, Duration took, Facts facts) {
        Open journey = begin(mac, scenario);
        journey.learned(facts);
        journey.finished(verdict, took);
    }

    /** The evidence of a failed journey is in that file. */
    public void bundled(MacName mac, String scenario, Path file) {
        synchronized (open) {
            bundles.put(new Journey(mac, scenario), file);
        }
    }

    private record Journey(MacName mac, String scenario) {}

    private Open begin(MacName mac, String scenario) {
        Open journey = new Open(mac, scenario);
        synchronized (open) {
            open.add(journey);
        }
        return journey;
    }

    /** The run was cancelled: from now on a journey without a verdict is one that was not finished. */
    public void cancelled() {
        synchronized (open) {
            cancelled = true;
        }
    }

    /** The run ended by itself before all had started: those without a verdict are not started, for that reason. */
    public void stopped(Unfinished notStarted) {
        synchronized (open) {
            stopped = Optional.of(notStarted);
        }
    }

    /** How many journeys came to what, by the words that events use. */
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Stream.of("passed", "failed", "notApplicable", "notFinished").forEach(word -> counts.put(word, 0));
        for (Ended journey : journeys()) {
            Verdict verdict = journey.verdict();
            String word = verdict instanceof Unfinished ? "notFinished" : Verdicts.word(verdict);
            counts.merge(verdict instanceof Verdict.NotApplicable ? "notApplicable" : word, 1, Integer::sum);
        }
        return counts;
    }

    /** Whether an earlier run's failed and unfinished journeys would be some, if this were the earlier run. */
    public boolean isAnythingLeft() {
        return journeys().stream()
                .anyMatch(journey -> journey.verdict() instanceof Failed || journey.verdict() instanceof Unfinished);
    }

    /** The closing table per Mac and scenario, every failure's message, and why scenarios did not apply. */
    public String text() {
        return SummaryText.of(journeys());
    }

    /** What was finished when the run was cancelled, what was under way and what was not started, in three lines. */
    public String standing() {
        List<Ended> journeys = journeys();
        List<Ended> unfinished = journeys.stream()
                .filter(journey -> journey.verdict() instanceof Unfinished)
                .toList();
        List<Ended> underWay = unfinished.stream()
                .filter(journey -> !journey.verdict().equals(Unfinished.NOT_STARTED))
                .toList();
        List<Ended> finished = journeys.stream()
                .filter(journey -> !unfinished.contains(journey))
                .toList();
        return "  finished     " + finished.size() + " of " + plural(journeys.size()) + names(finished)
                + "\n  under way    " + underWay.size() + names(underWay)
                + "\n  not started  " + (unfinished.size() - underWay.size());
    }

    /** The Macs that were not left clean so far, a message for each. */
    public List<String> unclean() {
        return journeys().stream()
                .flatMap(journey -> journey.unclean().stream())
                .map(CleanUp::message)
                .toList();
    }

    private static String plural(int journeys) {
        return journeys + (journeys == 1 ? " journey" : " journeys");
    }

    private static String names(List<Ended> some) {
        Map<MacName, String> scenarios = new TreeMap<>();
        some.forEach(journey -> scenarios.merge(journey.mac(), journey.scenario(), (one, two) -> one + ", " + two));
        String names = scenarios.entrySet().stream()
                .map(mac -> mac.getKey() + " (" + mac.getValue() + ")")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : ": " + names;
    }

    /** The same as JSON, for {@code --json FILE}; its keys are described in {@link SummaryJson}. */
    public String json() {
        return SummaryJson.of(journeys(), exitCode());
    }

    /**
     * What the program exits with: 3 if the run was cancelled; else 0 all well, 1 any product failure, 3 otherwise any lab,
     * approval or harness trouble, 2 otherwise any configuration trouble, 3 any Mac that was not left clean, 4 nothing was evaluated (no journey at all, or none that applied).
     */
    public int exitCode() {
        List<Ended> journeys = journeys();
        if (isCancelled()) {
            return 3;
        }
        if (anyOwnedBy(journeys, List.of(Owner.PRODUCT))) {
            return 1;
        }
        if (anyOwnedBy(journeys, List.of(Owner.LAB, Owner.APPROVAL, Owner.HARNESS))) {
            return 3;
        }
        if (anyOwnedBy(journeys, List.of(Owner.CONFIGURATION))) {
            return 2;
        }
        if (journeys.stream().anyMatch(journey -> journey.unclean().isPresent())) {
            return 3;
        }
        return journeys.stream().anyMatch(journey -> journey.verdict() instanceof Passed) ? 0 : 4;
    }

    private static boolean anyOwnedBy(List<Ended> journeys, List<Owner> owners) {
        return journeys.stream()
                .anyMatch(journey -> journey.verdict() instanceof Failed failed
                        && owners.contains(failed.finding().owner()));
    }

    private List<Ended> journeys() {
        synchronized (open) {
            return open.stream()
                    .map(journey -> journey.asItStands(
                            cancelled ? Optional.of(Unfinished.NOT_STARTED) : stopped,
                            Optional.ofNullable(bundles.get(new Journey(journey.mac, journey.scenario)))))
                    .sorted(Ended.ORDER)
                    .toList();
        }
    }

    private boolean isCancelled() {
        synchronized (open) {
            return cancelled;
        }
    }

    private static final class Open extends Bystander {
        private final MacName mac;
        private final String scenario;
        private Facts facts = new Facts(Map.of());
        private Optional<String> step = Optional.empty();
        private Optional<Verdict> verdict = Optional.empty();
        private Duration took = Duration.ZERO;
        private int retries;
        private Optional<CleanUp> unclean = Optional.empty();

        Open(MacName mac, String scenario) {
            this.mac = mac;
            this.scenario = scenario;
        }

        @Override
        public synchronized void learned(Facts learned) {
            facts = learned;
        }

        @Override
        public synchronized void started(String name) {
            step = Optional.of(name);
        }

        @Override
        public synchronized void retried(String what, String why) {
            retries++;
        }

        @Override
        public synchronized void cleaned(CleanUp cleanUp) {
            unclean = Optional.of(cleanUp).filter(how -> !how.isClean());
        }

        @Override
        public synchronized void finished(Verdict reached, Duration howLong) {
            verdict = Optional.of(reached);
            took = howLong;
        }

        synchronized Ended asItStands(Optional<Unfinished> otherwise, Optional<Path> bundle) {
            Verdict end = verdict.or(() -> otherwise).orElseGet(this::neverFinished);
            return new Ended(mac, scenario, end, took, facts, step, retries, unclean, bundle);
        }

        private Verdict neverFinished() {
            return new Failed(new Finding(
                    mac,
                    Owner.HARNESS,
                    scenario + " was started but came to no verdict",
                    Optional.of("a verdict"),
                    Optional.of("none when the run ended"),
                    Optional.empty(),
                    "the run was interrupted, or kextproof has a bug: see the log of the run"));
        }
    }
}
