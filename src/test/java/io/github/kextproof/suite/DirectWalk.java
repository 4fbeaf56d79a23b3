package io.github.kextproof.suite;

import io.github.kextproof.document.DocumentException;
import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.InventoryReader;
import io.github.kextproof.journey.Cancellation;
import io.github.kextproof.journey.Journey;
import io.github.kextproof.journey.JourneyListener;
import io.github.kextproof.journey.Journeys;
import io.github.kextproof.lab.Lab;
import io.github.kextproof.ssh.Ssh;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks a scenario on a stub Mac without a network: what it told, what it threw, and what else was wrong. */
final class DirectWalk {
    private static final Path STUBS = Path.of("vms", "stubs.yaml");

    private final Entry.Stub mac;
    private final UnaryOperator<Ssh> over;
    private @Nullable Throwable thrown;
    private List<String> complaints = List.of();

    private DirectWalk(Entry.Stub mac, UnaryOperator<Ssh> over) {
        this.mac = mac;
        this.over = over;
    }

    /** On a Mac of the stub Macs that people run. */
    static Recorder of(Scenarios scenario, String mac) {
        return of(scenario, mac, ssh -> ssh);
    }

    /** The same over connections of another kind. */
    static Recorder of(Scenarios scenario, String mac, UnaryOperator<Ssh> over) {
        return of(
                scenario,
                stubs(STUBS)
                        .filter(each -> each.name().value().equals(mac))
                        .findFirst()
                        .orElseThrow(),
                over);
    }

    /** On the first Mac of an inventory. */
    static Recorder of(Scenarios scenario, Path inventory) {
        return of(scenario, stubs(inventory).findFirst().orElseThrow(), ssh -> ssh);
    }

    private static Recorder of(Scenarios scenario, Entry.Stub mac, UnaryOperator<Ssh> over) {
        Recorder told = new Recorder();
        DirectWalk walk = new DirectWalk(mac, over);
        walk.take(scenario, told);
        told.thrown = walk.thrown;
        if (!walk.complaints.isEmpty()) {
            throw new AssertionError(walk.complaints);
        }
        return told;
    }

    /** The catalogue's way: what was found out, to be judged. */
    static Found of(CatalogueEntry entry) {
        Entry.Stub stub;
        try {
            stub = stubs(entry.file()).findFirst().orElseThrow();
        } catch (DocumentException e) {
            return new Found("configuration", WalkOverSsh.BEFORE_ALL_STEPS, String.valueOf(e.getMessage()), List.of());
        }
        DirectWalk walk = new DirectWalk(stub, ssh -> ssh);
        Whereabouts whereabouts = new Whereabouts();
        walk.take(SuiteJourney.named(entry.scenario()), whereabouts);
        return whereabouts
                .found(
                        walk.thrown == null
                                ? new IllegalStateException("the journey ended without a verdict")
                                : walk.thrown)
                .with(walk.complaints);
    }

    private static Stream<Entry.Stub> stubs(Path file) {
        Inventory inventory = new InventoryReader(Map.of()).read(file);
        return inventory.entries().stream().map(Entry.Stub.class::cast);
    }

    private void take(Scenarios scenario, JourneyListener listener) {
        try (DirectSsh ssh = DirectSsh.to(mac)) {
            Journey journey = new Journeys(new Lab(over.apply(ssh), 1), new Cancellation()).of(ssh.host(), listener);
            try {
                SuiteJourney.walk(scenario, journey);
            } catch (RuntimeException | AssertionError e) {
                thrown = e;
            }
            complaints = ssh.complaints();
        }
    }
}
