package io.github.kextproof.stub.machine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The rows of the KextPolicy database; they outlive the product. */
final class KextPolicy {
    private final List<PolicyRow> rows = new ArrayList<>();
    private final List<MdmPolicyRow> mdm = new ArrayList<>();
    private final List<LoadHistoryRow> history = new ArrayList<>();
    private final String bootUuid;

    KextPolicy(String bootUuid) {
        this.bootUuid = bootUuid;
    }

    void approveByMdm(String payloadUuid) {
        mdm.add(new MdmPolicyRow(DefenderKext.TEAM, DefenderKext.BUNDLE, true, payloadUuid));
    }

    /** Whether either the user or MDM approved Defender's extension. */
    boolean approves() {
        return rows.stream().anyMatch(PolicyRow::allowed) || mdm.stream().anyMatch(MdmPolicyRow::allowed);
    }

    /** Notes that the extension was refused, unless a row already stands. */
    void refuse() {
        if (rows.isEmpty()) {
            write(false);
        }
    }

    void allow() {
        rows.clear();
        write(true);
    }

    private void write(boolean allowed) {
        // The meaning of flags is not documented; 8 after a refusal and 1 after Allow are guesses.
        rows.add(new PolicyRow(
                DefenderKext.TEAM, DefenderKext.BUNDLE, allowed, DefenderKext.DEVELOPER, allowed ? 1 : 8));
    }

    void seen(Instant at) {
        Instant created = history.isEmpty() ? at : history.get(0).created();
        history.clear();
        history.add(new LoadHistoryRow(
                DefenderKext.STAGED_PATH, DefenderKext.TEAM, DefenderKext.BUNDLE, bootUuid, created, at));
    }

    List<PolicyRow> rows() {
        return List.copyOf(rows);
    }

    List<MdmPolicyRow> mdmRows() {
        return List.copyOf(mdm);
    }

    List<LoadHistoryRow> history() {
        return List.copyOf(history);
    }
}
