package io.github.kextproof.fuzz;

import io.github.kextproof.defender.HealthAnswer;
import io.github.kextproof.defender.Threats;
import io.github.kextproof.lab.Census;
import io.github.kextproof.lease.LeaseView;
import io.github.kextproof.macos.Enrollment;
import io.github.kextproof.macos.KextLoad;
import io.github.kextproof.macos.PolicyRow;
import java.util.List;
import java.util.Optional;

/** The kind of a value, for the table: a run in which nothing was ever protected would prove nothing. */
final class Kinds {
    private Kinds() {}

    static String of(Object value) {
        if (value instanceof HealthAnswer.Read read) {
            return read.protection().getClass().getSimpleName();
        }
        if (value instanceof KextLoad.Failed failed) {
            return failed.reason().toString();
        }
        if (value instanceof Enrollment enrollment) {
            return enrollment.mdm().toString();
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? "found" : "none";
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? "none" : "some";
        }
        if (value instanceof Threats threats) {
            return threats.threats().isEmpty() ? "none" : "some";
        }
        if (value instanceof LeaseView lease) {
            return lease.state().toString();
        }
        if (value instanceof Census census) {
            return census.of(Census.Kind.KEXT).isEmpty() ? "without the extension" : "with it";
        }
        return value instanceof PolicyRow.Present || value instanceof Enum<?> || value instanceof Boolean
                ? value.toString()
                : value.getClass().getSimpleName();
    }
}
