package io.github.kextproof.suite;

import io.github.kextproof.journey.Condition;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The scenarios there are, each with the suite that proves it. */
public enum Scenarios {
    FRESH_APPROVAL(FreshApproval.class),
    REAPPROVAL(Reapproval.class),
    MANAGED_JAMF(ManagedByJamf.class),
    MANAGED_INTUNE(ManagedByIntune.class);

    private final Class<?> suite;

    Scenarios(Class<?> suite) {
        this.suite = suite;
    }

    /** What must be true of a Mac for it to apply, as its suite says too. */
    public List<Condition> conditions() {
        return switch (this) {
            case FRESH_APPROVAL, REAPPROVAL -> Condition.whereAPersonApproves();
            case MANAGED_JAMF -> Condition.whereMdmApproves(Condition.MANAGED_BY_JAMF);
            case MANAGED_INTUNE -> Condition.whereMdmApproves(Condition.MANAGED_BY_INTUNE);
        };
    }

    /** As the command line names it. */
    public String scenario() {
        return nameOf(suite);
    }

    /** The JUnit class to run. */
    public Class<?> suite() {
        return suite;
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
