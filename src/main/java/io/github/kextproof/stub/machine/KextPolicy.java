package io.github.kextproof.stub.machine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The rows of the KextPolicy database; they outlive the product. */
final class KextPolicy implements Changeable {
    private static final Pattern TEAM = Pattern.compile("[A-Z0-9]{10}");

    private final String payloadUuid;
    private final Supplier<String> bootUuid;
    private String team = DefenderKext.TEAM;
    private Optional<Boolean> allowed = Optional.empty();
    private Optional<MdmPolicyRow> mdm = Optional.empty();
    private Optional<LoadHistoryRow> history = Optional.empty();
    private boolean readable = true;

    KextPolicy(String payloadUuid, Supplier<String> bootUuid) {
        this.payloadUuid = payloadUuid;
        this.bootUuid = bootUuid;
    }

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of(
                "policy.allowed", wanted -> allowed = wanted.truthOr("absent"),
                "policy.team", this::setTeam,
                "policy.mdm", wanted -> mdm = wanted.truthOr("absent").map(value -> mdmRow(DefenderKext.TEAM, value)),
                "policy.readable", wanted -> readable = wanted.truth());
    }

    private void setTeam(Wanted wanted) {
        if (!TEAM.matcher(wanted.text()).matches()) {
            throw wanted.refused("a team identifier such as " + DefenderKext.TEAM);
        }
        team = wanted.text();
    }

    /** @param profileTeam whose extensions a profile allows; empty while there is no such profile */
    void manage(Optional<String> profileTeam) {
        mdm = profileTeam.map(name -> mdmRow(name, true));
    }

    private MdmPolicyRow mdmRow(String rowTeam, boolean value) {
        return new MdmPolicyRow(rowTeam, DefenderKext.BUNDLE, value, payloadUuid);
    }

    /** Whether either the user, whatever the team of the row, or MDM approved Defender's extension. */
    boolean approves() {
        return allowed.orElse(false)
                || mdm.filter(row -> row.allowed() && row.teamId().equals(DefenderKext.TEAM))
                        .isPresent();
    }

    /** Notes that the extension was refused, unless a row already stands. */
    void refuse() {
        allowed = allowed.or(() -> Optional.of(false));
    }

    void allow() {
        allowed = Optional.of(true);
    }

    /** @param value empty for no row */
    void write(Optional<Boolean> value) {
        allowed = value;
        team = DefenderKext.TEAM;
    }

    void seen(Instant at) {
        Instant created = history.map(LoadHistoryRow::created).orElse(at);
        history = Optional.of(new LoadHistoryRow(
                DefenderKext.STAGED_PATH, DefenderKext.TEAM, DefenderKext.BUNDLE, bootUuid.get(), created, at));
    }

    /** Whether root may read the database; without Full Disk Access it may not. */
    boolean isReadable() {
        return readable;
    }

    /** The meaning of flags is not documented; 8 after a refusal and 1 after Allow are guesses. */
    List<PolicyRow> rows() {
        return allowed.stream()
                .map(value -> new PolicyRow(team, DefenderKext.BUNDLE, value, DefenderKext.DEVELOPER, value ? 1 : 8))
                .toList();
    }

    List<MdmPolicyRow> mdmRows() {
        return mdm.stream().toList();
    }

    List<LoadHistoryRow> history() {
        return history.stream().toList();
    }
}
