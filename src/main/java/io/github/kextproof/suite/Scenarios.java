package io.github.kextproof.suite;

import io.github.kextproof.journey.Condition;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The scenarios there are, each with the suite that proves it. */
public enum Scenarios {
    FRESH_APPROVAL(FreshApproval.class, Condition.whereAPersonApproves()),
    REAPPROVAL(Reapproval.class, Condition.whereAPersonApproves()),
    MANAGED_JAMF(ManagedByJamf.class, Condition.whereMdmApproves(Condition.MANAGED_BY_JAMF)),
    MANAGED_INTUNE(ManagedByIntune.class, Condition.whereMdmApproves(Condition.MANAGED_BY_INTUNE));

    private final Class<?> suite;
    private final List<Condition> conditions;

    Scenarios(Class<?> suite, List<Condition> conditions) {
        this.suite = suite;
        this.conditions = conditions;
    }

    /** What must be true of a Mac for it to apply, as its suite says too. */
    public List<Condition> conditions() {
        return conditions;
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
