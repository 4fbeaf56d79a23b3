package io.github.kextproof.suite;

import io.github.kextproof.inventory.ApprovalPlan;
import io.github.kextproof.inventory.Entry;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.journey.Condition;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The scenarios there are, each with the suite that proves it. */
public enum Scenarios {
    FRESH_APPROVAL(FreshApproval.class),
    REAPPROVAL(Reapproval.class),
    MANAGED_JAMF(ManagedByJamf.class),
    MANAGED_INTUNE(ManagedByIntune.class),
    /** Runs unasked only where a Mac is said to be prepared for it. */
    PREAPPROVED(ApprovedBeforehand.class),
    /** Runs only for those who name it: it is fresh-approval once more, and a restart. */
    RESTART(Restart.class),
    /** Runs only for those who name it: it puts on the Mac what scanners take for a virus. */
    DETECTION(Detection.class);

    private final Class<?> suite;

    Scenarios(Class<?> suite) {
        this.suite = suite;
    }

    /** What must be true of a Mac for it to apply, as its suite says. */
    public List<Condition> conditions() {
        return Itineraries.of(this).wanted();
    }

    /** As the command line names it. */
    public String scenario() {
        return nameOf(suite);
    }

    /** The JUnit class to run. */
    public Class<?> suite() {
        return suite;
    }

    /**
     * Those of the names, in the order in which they are listed.
     *
     * @param names none for those that a run takes if nobody asks for others
     */
    public static List<Scenarios> chosen(Collection<String> names, Inventory inventory) {
        return Stream.of(values())
                .filter(each -> names.isEmpty() ? each.isTakenUnasked(inventory) : names.contains(each.scenario()))
                .toList();
    }

    private boolean isTakenUnasked(Inventory inventory) {
        return switch (this) {
            case FRESH_APPROVAL, REAPPROVAL, MANAGED_JAMF, MANAGED_INTUNE -> true;
            case PREAPPROVED -> inventory.entries().stream().anyMatch(Scenarios::isPrepared);
            case RESTART, DETECTION -> false;
        };
    }

    private static boolean isPrepared(Entry mac) {
        return mac.settings().approval() instanceof ApprovalPlan.Preapproved preapproved
                && preapproved.by() != ApprovalPlan.Preapproved.By.MDM;
    }

    /** All names, in the order in which they are listed. */
    public static List<String> names() {
        return Stream.of(values()).map(Scenarios::scenario).toList();
    }

    static String nameOf(Class<?> suite) {
        return Objects.requireNonNull(suite.getAnnotation(Scenario.class), () -> suite + " lacks @Scenario")
                .value();
    }
}
