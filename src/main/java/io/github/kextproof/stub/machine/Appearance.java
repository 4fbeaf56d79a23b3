package io.github.kextproof.stub.machine;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What windows show in place of what they would. */
final class Appearance implements Changeable {
    /** Whose extension waits beside Defender's where nobody said whose: one that such Macs often have. */
    private static final String ANOTHER = "Paragon Software GmbH";

    enum Banner {
        AUTOMATIC,
        SHOWN,
        ABSENT,
        /** Defender runs, and has no window. */
        NO_WINDOW
    }

    private enum Pane {
        AUTOMATIC,
        SHOWN,
        GONE,
        SEVERAL
    }

    private Banner banner = Banner.AUTOMATIC;
    private Pane pane = Pane.AUTOMATIC;
    private String developer = DefenderKext.DEVELOPER;

    @Override
    public Map<String, Consumer<Wanted>> keys() {
        return Map.of(
                "banner", wanted -> banner = wanted.among(Banner.class),
                "offer", wanted -> pane = wanted.among(Pane.class),
                "offer.developer", this::setDeveloper);
    }

    private void setDeveloper(Wanted wanted) {
        if (wanted.text().isBlank()) {
            throw wanted.refused("the name of a developer");
        }
        developer = wanted.text();
    }

    Banner banner() {
        return banner;
    }

    /** Who waits beside Microsoft. */
    private String other() {
        return developer.equals(DefenderKext.DEVELOPER) ? ANOTHER : developer;
    }

    /**
     * What Security and Privacy shows when it is opened now.
     *
     * @param offered whether the system offers Defender's extension
     */
    Offered offered(boolean offered) {
        return switch (pane) {
            case AUTOMATIC -> offered ? Offered.allow(developer) : Offered.NOTHING;
            case SHOWN -> Offered.allow(developer);
            case GONE -> Offered.NOTHING;
            case SEVERAL -> Offered.of(List.of(other(), DefenderKext.DEVELOPER));
        };
    }
}
