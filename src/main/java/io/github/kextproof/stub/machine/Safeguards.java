package io.github.kextproof.stub.machine;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What only Recovery changes on a real Mac: System Integrity Protection, and whether users are asked to approve extensions. */
public final class Safeguards implements Changeable {
    /** The state of System Integrity Protection. */
    public enum Sip {
        ENABLED,
        DISABLED,
        /** Some of its parts are off. */
        CUSTOM
    }

    private enum Consent {
        ENABLED,
        DISABLED
    }

    private volatile Sip sip = Sip.ENABLED;
    private volatile Consent consent = Consent.ENABLED;
    private volatile List<String> teams = List.of();

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of(
                "sip", wanted -> sip = wanted.among(Sip.class),
                "consent", wanted -> consent = wanted.among(Consent.class),
                "consent.teams", wanted -> teams = wanted.items());
    }

    public Sip sip() {
        return sip;
    }

    /** Whether users are asked at all. */
    public boolean requireConsent() {
        return consent == Consent.ENABLED;
    }

    /** Whose extensions load without anybody being asked, besides Apple's. */
    public List<String> consentTeams() {
        return teams;
    }

    /** Whether a developer's extensions load without anybody being asked. */
    boolean exempt(String team) {
        return !requireConsent() || teams.contains(team);
    }
}
