package io.github.kextproof.suite;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.journey.Journey;
import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.journey.Journeys;
import io.github.kextproof.lab.Lab;
import io.github.kextproof.lab.Leasing;
import io.github.kextproof.mac.MacName;
import io.github.kextproof.report.AllureRecord;
import io.github.kextproof.report.Following;
import io.github.kextproof.report.JourneyListeners;
import io.github.kextproof.report.Progress;
import io.github.kextproof.report.Summary;
import io.github.kextproof.ssh.SshjSsh;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** One run of suites over the Macs of an inventory: what all its journeys share. */
public final class Run implements AutoCloseable {
    /** The name of the store in which the suites look for their run, under the key {@code Run.class}. */
    public static final String STORE = "kextproof";
    /** The configuration parameter that keeps suites to one Mac, by its name; without it they run on all of them. */
    public static final String MAC = "kextproof.mac";

    private final Agenda agenda;
    private final Fleet fleet;
    private final Journeys journeys;
    private final Progress progress;
    private final Summary summary;
    private final List<Following> company;

    /**
     * How a run goes about its journeys.
     *
     * @param parallel how many Macs may be at work at once, at least 1
     * @param company follows each journey beside the progress and the summary
     * @param leasing how it takes Macs from other controllers
     */
    public record Manner(int parallel, List<Following> company, Leasing leasing) {
        public Manner {
            company = List.copyOf(company);
        }
    }

    private Run(Agenda agenda, Manner manner, Progress progress, Summary summary, Cancellation cancellation) {
        this.agenda = agenda;
        this.fleet = Fleet.of(agenda.inventory());
        this.company = manner.company();
        this.journeys = new Journeys(new Lab(new SshjSsh(), manner.parallel(), manner.leasing()), cancellation);
        this.progress = progress;
        this.summary = summary;
    }

    /**
     * Makes the Macs of an inventory ready to be reached: stub Macs are started.
     *
     * @param parallel how many Macs may be at work at once, at least 1
     * @param cancellation stops its journeys
     * @throws StubMacsFailed if a stub Mac cannot be started
     * @throws ContainersFailed if one in a container cannot
     */
    public static Run start(
            Inventory inventory, int parallel, Progress progress, Summary summary, Cancellation cancellation) {
        Manner manner = new Manner(parallel, List.of(), Leasing.atOnce());
        return start(Agenda.of(inventory, List.of(Scenarios.values())), manner, progress, summary, cancellation);
    }

    /** The same for some journeys only, in a manner of one's own. */
    public static Run start(
            Agenda agenda, Manner manner, Progress progress, Summary summary, Cancellation cancellation) {
        return new Run(agenda, manner, progress, summary, cancellation);
    }

    /** The Macs, in the inventory's order. */
    public List<Host> hosts() {
        return fleet.hosts();
    }

    /** What stub Macs were asked for and do not simulate, by any journey so far; empty for real Macs. */
    public List<String> unsimulated(MacName mac) {
        return fleet.unsimulated(mac);
    }

    /** The entries of stub Macs' scripts that nothing has used so far: where each stands, why, and what may help. */
    public List<String> unusedScript() {
        return fleet.unusedScript();
    }

    /** Shows the journeys that are to come as waiting, in this order. */
    public void expect() {
        agenda.journeys()
                .forEach(journey ->
                        progress.follow(journey.mac(), journey.scenario().scenario()));
    }

    /** Those of the wanted Macs that the scenario is to be run on. */
    List<Host> hosts(String scenario, Predicate<MacName> wanted) {
        return hosts().stream()
                .filter(host -> wanted.test(host.settings().name()))
                .filter(host -> agenda.includes(host.settings().name(), scenario))
                .toList();
    }

    List<JourneyListener> follow(Host host, String scenario) {
        MacName mac = host.settings().name();
        List<JourneyListener> all =
                new ArrayList<>(List.of(progress.follow(mac, scenario), summary.follow(mac, scenario)));
        company.forEach(each -> all.add(each.follow(mac, scenario)));
        return List.copyOf(all);
    }

    AllureRecord record(Host host, String scenario) {
        MacName mac = host.settings().name();
        return new AllureRecord(mac, scenario, host.simulated(), file -> summary.bundled(mac, scenario, file));
    }

    Journey journey(Host host, String scenario, List<JourneyListener> followers, AllureRecord record) {
        // What a person gets to see is on disk by then, whatever comes next.
        List<JourneyListener> all = new ArrayList<>(List.of(record));
        all.addAll(followers);
        return journeys.of(host, "kextproof run " + scenario, JourneyListeners.all(all));
    }

    /** Stops the stub Macs and the progress display. */
    @Override
    public void close() {
        fleet.close();
        progress.close();
    }
}
