package io.github.kextproof.gate.rule;

import io.github.kextproof.gate.policy.Waiver;
import java.util.List;

/**
 * A waiver without which a decision might have been another.
 *
 * @param files the results of the tests it covered
 */
public record UsedWaiver(Waiver waiver, List<String> files) {
    public UsedWaiver {
        files = List.copyOf(files);
    }

    /** In the policy's order. */
    static List<UsedWaiver> of(Matter matter) {
        return matter.policy().waivers().stream()
                .map(waiver -> new UsedWaiver(waiver, files(matter.cases(), waiver)))
                .filter(used -> !used.files().isEmpty())
                .toList();
    }

    private static List<String> files(Cases cases, Waiver waiver) {
        return cases.those(each -> each.waiver().filter(waiver::equals).isPresent()).stream()
                .map(each -> each.result().file())
                .toList();
    }
}
