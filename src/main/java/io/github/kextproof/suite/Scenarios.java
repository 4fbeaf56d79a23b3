package io.github.kextproof.suite;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The scenarios there are, each with the suite that proves it. */
public enum Scenarios {
    FRESH_APPROVAL(FreshApproval.class),
    REAPPROVAL(Reapproval.class),
    MANAGED_JAMF(ManagedByJamf.class),
    MANAGED_INTUNE(ManagedByIntune.class),
    RESTART(Restart.class);

    private final Class<?> suite;

    Scenarios(Class<?> suite) {
        this.suite = suite;
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
